namespace Osinfo.Tests.MediaOfSystems;

public sealed class TreeTests
{
    private readonly Os _ship = TestData.Os("ship/1");

    [Fact]
    public void Says_what_the_database_says()
    {
        var tree = _ship.Trees[0];

        Assert.Equal(("x86_64", "http://example.org/ship-1/", true), (tree.Architecture, tree.Url, tree.HasTreeinfo));
        Assert.Equal(("Ship", "Cargo"), (tree.TreeinfoFamily, tree.TreeinfoVariant));
        Assert.Equal(("^1$", "x86_64"), (tree.TreeinfoVersion, tree.TreeinfoArchitecture));
        Assert.Equal(
            ("images/vmlinuz", "images/initrd.img", "images/boot.iso"), (tree.KernelPath, tree.InitrdPath, tree.BootIsoPath));
        Assert.Equal(["Ship 1 Cargo"], tree.Variants.Select(variant => variant.Name));
        Assert.Same(_ship, tree.Os);
    }

    [Fact]
    public void Has_no_treeinfo_when_the_database_does_not_say()
    {
        var tree = _ship.Trees[1];

        Assert.False(tree.HasTreeinfo);
        Assert.Equal((null, null, null), (tree.TreeinfoFamily, tree.KernelPath, tree.BootIsoPath));
    }

    [Theory]
    [InlineData("<treeinfo/>", false)]
    [InlineData("<treeinfo>text</treeinfo>", false)]
    [InlineData("<treeinfo><family>F</family></treeinfo>", true)]
    [InlineData("<treeinfo><what/></treeinfo>", true)]
    public void A_treeinfo_element_with_a_child_means_that_there_is_one(string element, bool hasTreeinfo)
    {
        using var files = new TemporaryDatabase().With("os/x.org/a.xml", $"<os id='http://x.org/a'><tree>{element}</tree></os>");

        Assert.Equal(hasTreeinfo, files.Load().Oses[0].Trees[0].HasTreeinfo);
    }

    [Fact]
    public void A_real_tree_fits_an_entry_whatever_other_entries_say()
    {
        var tree = new Tree("t") { HasTreeinfo = true, Architecture = "x86_64", TreeinfoFamily = "^Ship$", TreeinfoVersion = "1[0-9]" };
        var evidence = new TreeEvidence { Location = "x", Family = "Ship", Version = "v12" };

        Assert.True(tree.Matches(evidence));
        Assert.True(tree.Matches(evidence with { Architecture = "x86_64" }));
        Assert.False(tree.Matches(evidence with { Architecture = "i686" }));
        Assert.False(tree.Matches(evidence with { Family = "Ships" }));
        Assert.False(tree.Matches(evidence with { Version = "2" }));
        Assert.False(tree.Matches(evidence with { Version = null }));
        Assert.False(_ship.Trees[1].Matches(new TreeEvidence { Location = "x" }));
    }

    [Fact]
    public void Is_what_it_is_made_of()
    {
        var tree = new Tree("t") { Architecture = "i686", Url = "http://x.org/" };

        Assert.Equal(("t", "i686", "http://x.org/", false), (tree.Id, tree.Architecture, tree.Url, tree.HasTreeinfo));
        Assert.Null(tree.Os);
    }
}
