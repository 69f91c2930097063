namespace Osinfo.Tests.Loading;

/// <summary>The place of a file follows from the id of the entity in it.</summary>
public sealed class DatabaseFileTests
{
    [Theory]
    [InlineData("http://fedoraproject.org/fedora/22", "os/fedoraproject.org/fedora-22.xml")]
    [InlineData("https://x.org/a/1", "os/https-/-x.org-a-1.xml")]
    [InlineData("http://x.org/a/b/c", "os/x.org/a-b-c.xml")]
    [InlineData("http://x.org/a_b.c-d", "os/x.org/a_b.c-d.xml")]
    [InlineData("http://x.org/a b+c:d", "os/x.org/a-b-c-d.xml")]
    [InlineData("http://x.org/caf\u00e9", "os/x.org/caf-.xml")]
    [InlineData("http://http://x", "os/http-/-x.xml")]
    [InlineData("plain", "os/plain.xml")]
    public void An_id_has_one_place(string id, string place)
    {
        using var files = new TemporaryDatabase().With(place, $"<os id='{id}'/>");

        var database = files.Load();

        Assert.Empty(database.Diagnostics);
        Assert.NotNull(database.FindOs(id));
    }

    [Theory]
    [InlineData("os", "os")]
    [InlineData("platform", "platform")]
    [InlineData("device", "device")]
    [InlineData("deployment", "deployment")]
    [InlineData("install-script", "install-script")]
    [InlineData("datamap", "datamap")]
    public void Each_kind_has_its_directory(string kind, string directory)
    {
        const string Content = "<os id='http://x.org/o'/><platform id='http://x.org/p'/>";
        using var files = new TemporaryDatabase()
            .With($"{directory}/x.org/a.xml", $"<{kind} id='http://x.org/a'>{Content}<template><a/></template></{kind}>");

        Assert.DoesNotContain(files.Load().Diagnostics, diagnostic => diagnostic.Message.Contains("belongs into", StringComparison.Ordinal));
    }

    [Fact]
    public void An_entity_in_another_place_is_left_out_with_a_warning()
    {
        using var files = new TemporaryDatabase()
            .WithText("os/x.org/b.xml", "<libosinfo>\n<os id='http://x.org/a'/>\n<os id='http://x.org/b'/></libosinfo>");

        var database = files.Load();

        Assert.Equal(["http://x.org/b"], database.Oses.Select(os => os.Id));
        var warning = Assert.Single(database.Diagnostics);
        Assert.Equal(LoadSeverity.Warning, warning.Severity);
        Assert.Equal(
            files.PathTo("os/x.org/b.xml") + ":2: left out: http://x.org/a belongs into os/x.org/a.xml, not os/x.org/b.xml",
            warning.ToString());
    }

    [Fact]
    public void The_directory_has_to_be_that_of_the_element()
    {
        using var files = new TemporaryDatabase().With("platform/x.org/a.xml", "<os id='http://x.org/a'/>");

        Assert.Empty(files.Load().Oses);
    }

    [Fact]
    public void A_fragment_may_have_any_name_in_the_directory_of_its_entity()
    {
        using var files = new TemporaryDatabase().With("os/x.org/a-1.d/some thing.xml", "<os id='http://x.org/a/1'/>");

        Assert.Single(files.Load().Oses);
    }
}
