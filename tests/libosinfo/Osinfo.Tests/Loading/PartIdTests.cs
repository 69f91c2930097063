namespace Osinfo.Tests.Loading;

/// <summary>Parts have no ids in the files: theirs follow from the place.</summary>
public sealed class PartIdTests
{
    private const string Id = "http://x.org/a";

    private const string Parts =
        "<media/><tree/><image/><media/><firmware/><driver/><resources><minimum><ram>1</ram></minimum></resources>"
        + "<tree/><resources><maximum><ram>2</ram></maximum></resources>";

    [Fact]
    public void Each_kind_is_counted_for_itself()
    {
        using var files = new TemporaryDatabase().With("os/x.org/a.xml", $"<os id='{Id}'>{Parts}</os>");

        Assert.Equal(
            [$"{Id}:0", $"{Id}:1", $"{Id}:0", $"{Id}:1", $"{Id}:0", $"{Id}:0", $"{Id}:0", $"{Id}:0", $"{Id}:1"], Ids(files.Load().Oses[0]));
    }

    [Fact]
    public void Parts_of_a_fragment_carry_its_name()
    {
        using var files = new TemporaryDatabase().With("os/x.org/a.d/site.xml", $"<os id='{Id}'>{Parts}</os>");

        Assert.Equal(
            [
                $"{Id}:site.xml:0", $"{Id}:site.xml:1", $"{Id}:site.xml:0", $"{Id}:site.xml:1", $"{Id}:site.xml:0", $"{Id}:site.xml:0",
                $"{Id}:site.xml:0", $"{Id}:site.xml:0", $"{Id}:site.xml:1",
            ],
            Ids(files.Load().Oses[0]));
    }

    private static IEnumerable<string> Ids(Os os)
    {
        IEnumerable<Entity> parts =
        [
            .. os.Media, .. os.Trees, .. os.Images, .. os.DeclaredFirmwares, .. os.DeviceDrivers,
            .. os.DeclaredResources.Minimum, .. os.DeclaredResources.Maximum,
        ];
        return parts.Select(part => part.Id);
    }
}
