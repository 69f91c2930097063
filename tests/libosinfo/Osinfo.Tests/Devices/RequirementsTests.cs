namespace Osinfo.Tests.Devices;

public sealed class RequirementsTests
{
    private const string Tpm2 = "<requirements arch='all'><tpm need='required' version='2.0'/><secure-boot need='capable'/></requirements>";

    [Fact]
    public void Are_what_the_file_says()
    {
        using var files = new TemporaryDatabase().With("os/x.org/a.xml", $"<os id='http://x.org/a'>{Tpm2}</os>");

        var database = files.Load();
        var requirements = Assert.Single(database.Oses[0].Requirements);

        Assert.Empty(database.Diagnostics);
        Assert.Equal(("all", "2.0"), (requirements.Architecture, requirements.TpmVersion));
        Assert.Equal((RequirementLevel.Required, RequirementLevel.Capable), (requirements.Tpm, requirements.SecureBoot));
    }

    [Fact]
    public void What_the_database_does_not_say_or_says_in_an_unknown_word_is_null()
    {
        using var files = new TemporaryDatabase()
            .With("os/x.org/a.xml", "<os id='http://x.org/a'><requirements arch='x86_64'><tpm need='perhaps'/></requirements></os>");

        var requirements = Assert.Single(files.Load().Oses[0].Requirements);

        Assert.Equal((null, null, null), (requirements.Tpm, requirements.TpmVersion, requirements.SecureBoot));
        Assert.Equal("perhaps", requirements.GetValue("tpm"));
    }

    [Theory]
    [InlineData("x86_64", RequirementLevel.Unsupported)]
    [InlineData("aarch64", RequirementLevel.Required)]
    public void The_nearest_system_that_speaks_of_the_architecture_counts_as_a_whole(string architecture, RequirementLevel tpm)
    {
        using var files = new TemporaryDatabase()
            .With("os/x.org/a.xml", $"<os id='http://x.org/a'>{Tpm2}</os>")
            .With("os/x.org/b.xml", "<os id='http://x.org/b'><derives-from id='http://x.org/a'/><requirements arch='x86_64'><tpm need='unsupported'/></requirements></os>")
            .With("os/x.org/c.xml", "<os id='http://x.org/c'><clones id='http://x.org/b'/></os>");
        var os = files.Load().FindOs("http://x.org/c")!;

        var found = os.FindRequirements(architecture);

        Assert.Equal(tpm, found?.Tpm);
        Assert.Equal(architecture == "x86_64" ? null : RequirementLevel.Capable, found?.SecureBoot);
        Assert.Equal(["x86_64", "all"], os.Requirements.Select(each => each.Architecture));
        Assert.Empty(os.DeclaredRequirements);
    }

    [Fact]
    public void Nothing_is_found_where_nothing_is_said() => Assert.Null(new Os("a").FindRequirements("x86_64"));

    [Fact]
    public void Made_by_hand_they_say_the_same()
    {
        var os = new Os("a")
        {
            DeclaredRequirements =
            [
                new Requirements("r") { Architecture = "x86_64", Tpm = RequirementLevel.Recommended, TpmVersion = "1.2", SecureBoot = RequirementLevel.Supported },
            ],
        };

        var found = os.FindRequirements("x86_64")!;

        Assert.Equal(("recommended", "1.2", "supported"), (found.GetValue("tpm"), found.GetValue("tpm-version"), found.GetValue("secure-boot")));
        Assert.Null(os.FindRequirements("aarch64"));
    }
}
