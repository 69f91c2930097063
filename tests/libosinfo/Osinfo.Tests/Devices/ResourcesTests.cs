namespace Osinfo.Tests.Devices;

public sealed class ResourcesTests
{
    [Fact]
    public void What_is_not_known_is_null()
    {
        var resources = new Resources("r") { Ram = 1024, Architecture = Resources.AllArchitectures };

        Assert.Equal((null, null, 1024L, null), (resources.Cpu, resources.CpuCount, resources.Ram, resources.Storage));
        Assert.Equal("all", resources.Architecture);
    }

    [Fact]
    public void A_level_exists_when_it_says_something()
    {
        var os = Load("<resources arch='all'><minimum/><recommended><ram>1</ram></recommended><maximum><what/></maximum></resources>");

        Assert.Empty(os.MinimumResources);
        Assert.Equal(1, os.RecommendedResources[0].Ram);
        Assert.Null(os.MaximumResources[0].Ram);
        Assert.Empty(os.NetworkInstallResources);
    }

    [Fact]
    public void Every_level_exists_when_it_inherits()
    {
        var os = Load("<resources arch='x86_64' inherit='true'/>");

        Assert.All(
            [os.MinimumResources, os.RecommendedResources, os.MaximumResources, os.NetworkInstallResources],
            level => Assert.Equal(("x86_64", true, null), (level[0].Architecture, level[0].IsInheriting, level[0].Ram)));
    }

    [Theory]
    [InlineData("false")]
    [InlineData("yes")]
    [InlineData("")]
    public void Only_the_word_true_makes_it_inherit(string inherit) =>
        Assert.Empty(Load($"<resources arch='all' inherit='{inherit}'/>").MinimumResources);

    [Fact]
    public void Each_architecture_is_an_entry()
    {
        var os = Load("<resources arch='all'><minimum><ram>1</ram></minimum></resources><resources arch='i686'><minimum><ram>2</ram></minimum></resources>");

        Assert.Equal([("all", 1L), ("i686", 2L)], os.MinimumResources.Select(resources => (resources.Architecture!, resources.Ram!.Value)));
    }

    private static Os Load(string element)
    {
        using var files = new TemporaryDatabase().With("os/x.org/a.xml", $"<os id='http://x.org/a'>{element}</os>");
        return files.Load().Oses[0];
    }
}
