namespace Osinfo.Tests.Detection;

public sealed class TreeIdentificationTests
{
    private static readonly TreeEvidence Fedora = Read("family = Fedora\nvariant = Server\nversion = 20\narch = x86_64");

    [Fact]
    public void Every_field_of_the_entry_has_to_fit()
    {
        Assert.True(Fits(new Tree("t") { TreeinfoFamily = "Fedora" }, Fedora));
        Assert.True(Fits(new Tree("t") { TreeinfoVersion = "2.$" }, Fedora));
        Assert.True(Fits(new Tree("t") { TreeinfoFamily = "F", TreeinfoVariant = "S", TreeinfoVersion = "20", TreeinfoArchitecture = "x" }, Fedora));
        Assert.False(Fits(new Tree("t") { TreeinfoFamily = "Other", TreeinfoVariant = "S", TreeinfoVersion = "20" }, Fedora));
        Assert.False(Fits(new Tree("t") { TreeinfoFamily = "F", TreeinfoVariant = "Other", TreeinfoVersion = "20" }, Fedora));
        Assert.False(Fits(new Tree("t") { TreeinfoFamily = "F", TreeinfoVariant = "S", TreeinfoVersion = "21" }, Fedora));
        Assert.False(Fits(new Tree("t") { TreeinfoFamily = "F", TreeinfoArchitecture = "i386" }, Fedora));
        Assert.False(Fits(new Tree("t") { TreeinfoFamily = "F", TreeinfoVariant = "S" }, Read("family = Fedora\narch = x86_64")));
    }

    [Fact]
    public void An_entry_without_treeinfo_fits_nothing()
    {
        var tree = new Tree("t") { Architecture = "x86_64", TreeinfoFamily = "Fedora" };

        Assert.Empty(Identify(Fedora, new Os("o") { Trees = [tree] }).Matches);
    }

    [Theory]
    [InlineData("x86_64", "x86_64", true)]
    [InlineData("all", "x86_64", true)]
    [InlineData("i686", "x86_64", false)]
    [InlineData(null, "x86_64", false)]
    [InlineData("i686", "i386", true)]
    [InlineData("armv7l", "armhfp", true)]
    [InlineData("i686", null, true)]
    [InlineData("x86_64", null, false)]
    public void The_architecture_has_to_be_that_of_the_entry(string? expected, string? actual, bool fits)
    {
        var tree = new Tree("t") { HasTreeinfo = true, Architecture = expected, TreeinfoFamily = "F" };
        var evidence = Read("family = F" + (actual is null ? "" : "\narch = " + actual));

        Assert.Equal(fits, Identify(evidence, new Os("o") { Trees = [tree] }).Best is not null);
    }

    [Fact]
    public void A_pattern_for_one_name_of_an_architecture_is_meant_for_all()
    {
        var tree = new Tree("t") { HasTreeinfo = true, Architecture = "i686", TreeinfoArchitecture = "^i386$" };

        Assert.NotNull(Identify(Read("arch = i586"), new Os("o") { Trees = [tree] }).Best);
    }

    [Fact]
    public void An_entry_for_every_architecture_counts_only_when_its_system_has_no_better()
    {
        Os[] oses =
        [
            new("o") { Trees = [Tree("o-all", "all"), Tree("o-x86_64", "x86_64")] },
            new("p") { Trees = [Tree("p-all", "all")] },
        ];

        Assert.Equal(["o-x86_64", "p-all"], Identify(Fedora, oses).Matches.Select(match => match.Entry.Id));
        Assert.Equal(["o-all", "p-all"], Identify(Read("family = Fedora\narch = ppc64"), oses).Matches.Select(match => match.Entry.Id));
    }

    [Fact]
    public void The_entry_for_exactly_that_architecture_is_the_best()
    {
        Os[] oses = [new("a") { Trees = [Tree("a-all", "all")] }, new("b") { Trees = [Tree("b-x86_64", "x86_64"), Tree("b-i686", "i686")] }];

        Assert.Equal("b-x86_64", Identify(Fedora, oses).Best?.Entry.Id);
        Assert.Equal("b-i686", Identify(Fedora with { Architecture = "i386" }, oses).Best?.Entry.Id);
        Assert.Equal("a-all", Identify(Fedora with { Architecture = "ppc64" }, oses).Best?.Entry.Id);
        Assert.StartsWith("b-", Identify(Fedora with { Architecture = null }, oses).Best?.Entry.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void The_reference_s_own_cases_of_several_trees()
    {
        Tree ForI386(string id, string architecture) =>
            new(id) { HasTreeinfo = true, Architecture = architecture, TreeinfoFamily = "Old", TreeinfoArchitecture = "i386", Url = "http://x.org/" + id };
        Os[] oses =
        [
            new("a") { Trees = [Tree("a-all", "all"), Tree("a-x86_64", "x86_64")] },
            new("b") { Trees = [Tree("b-all", "all")] },
            new("c") { Trees = [ForI386("c-i686", "i686"), ForI386("c-x86_64", "x86_64")] },
        ];

        Assert.Equal(["a-x86_64", "b-all"], Ids(Fedora));
        Assert.Equal(["a-all", "b-all"], Ids(Fedora with { Architecture = "ppc64" }));
        Assert.Equal(["a-x86_64", "b-all"], Ids(Fedora with { Architecture = null }));
        Assert.Equal(["c-i686"], Ids(Read("family = Old\narch = i386")));
        Assert.Equal(["c-x86_64"], Ids(Read("family = Old\narch = i386") with { Architecture = "x86_64" }));
        Assert.Equal(["c-i686", "c-x86_64"], Ids(Read("family = Old\narch = i386") with { Architecture = null }));

        string[] Ids(TreeEvidence evidence) => [.. Identify(evidence, oses).Matches.Select(match => match.Entry.Id)];
    }

    [Fact]
    public void Trees_of_a_rolling_system_are_as_good_as_others()
    {
        Os[] oses =
        [
            new("rolling") { ReleaseStatus = ReleaseStatus.Rolling, Trees = [new("r") { HasTreeinfo = true, Architecture = "x86_64", TreeinfoFamily = "Fedora" }] },
            new("release") { Trees = [Tree("s", "x86_64")] },
        ];

        Assert.Equal("r", Identify(Fedora, oses).Best?.Entry.Id);
    }

    [Fact]
    public void The_answer_keeps_the_location_and_the_paths_of_the_caller()
    {
        var os = new Os("o") { Trees = [new("t") { HasTreeinfo = true, Architecture = "x86_64", TreeinfoFamily = "F", Url = "http://x.org/", KernelPath = "k" }] };
        var evidence = TreeEvidence.Parse(
            "[general]\nfamily = Fedora\narch = x86_64\n[images-x86_64]\nkernel = mirror/k\ninitrd = mirror/i\nboot.iso = mirror/b\n", "http://mirror/");

        var best = Identify(evidence, os).Best!;

        Assert.Equal(("http://x.org/", "k"), (best.Entry.Url, best.Entry.KernelPath));
        Assert.Equal(("http://mirror/", "mirror/k"), (evidence.Location, evidence.KernelPath));
        Assert.Equal(("mirror/i", "mirror/b"), (evidence.InitrdPath, evidence.BootIsoPath));
        Assert.Empty(best.Languages);
    }

    [Fact]
    public void The_answer_says_what_was_asked_and_what_was_read()
    {
        var os = new Os("o") { Trees = [new("t") { HasTreeinfo = true, Architecture = "x86_64", TreeinfoFamily = "Fedora", TreeinfoVersion = "21" }] };

        var found = Identify(Fedora, os);

        Assert.Equal(
            [
                new FieldComparison("treeinfo-family", "Fedora", "Fedora", FieldOutcome.Matched),
                new FieldComparison("treeinfo-version", "21", "20", FieldOutcome.Differs),
                new FieldComparison("arch", "x86_64", "x86_64", FieldOutcome.Matched),
            ],
            Assert.Single(found.FindNearest(3)).Fields);
    }

    private static Tree Tree(string id, string architecture) =>
        new(id) { HasTreeinfo = true, Architecture = architecture, TreeinfoFamily = "Fed" };

    private static TreeEvidence Read(string general) => TreeEvidence.Parse("[general]\n" + general + "\n", "http://mirror/");

    private static Identification<Tree> Identify(TreeEvidence evidence, params Os[] oses) => new OsinfoDatabase { Oses = oses }.Identify(evidence);

    private static bool Fits(Tree pattern, TreeEvidence evidence)
    {
        var tree = new Tree("t")
        {
            HasTreeinfo = true,
            Architecture = "x86_64",
            TreeinfoFamily = pattern.TreeinfoFamily,
            TreeinfoVariant = pattern.TreeinfoVariant,
            TreeinfoVersion = pattern.TreeinfoVersion,
            TreeinfoArchitecture = pattern.TreeinfoArchitecture,
        };
        return Identify(evidence, new Os("o") { Trees = [tree] }).Matches.Count == 1;
    }
}
