namespace Osinfo.Tests.Filtering;

public sealed class DeviceLinkFilterTests
{
    private readonly IReadOnlyList<DeviceLink> _links = TestData.Get().Deployments[0].DeviceLinks;

    [Fact]
    public void The_wrapped_filter_is_for_the_device() =>
        Assert.Equal(["net/2", "net/1"], TestData.Names(_links.Where(Network().Matches)));

    [Fact]
    public void Its_own_conditions_are_for_the_link()
    {
        var filter = Network();
        filter.Add("driver", "example-net");

        Assert.Equal(["net/2"], TestData.Names(_links.Where(filter.Matches)));
        Assert.Equal(["class"], filter.DeviceFilter.Keys);
    }

    [Fact]
    public void What_is_no_link_does_not_pass() => Assert.False(new DeviceLinkFilter(new Filter()).Matches(new Device("d")));

    private static DeviceLinkFilter Network() => new(new Filter { { "class", "net" } });
}
