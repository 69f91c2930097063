using Osinfo.Loading;

namespace Osinfo.Tests.Loading;

public sealed class DirectoryScanTests : IDisposable
{
    private readonly TemporaryDatabase _files = new();

    [Fact]
    public void Goes_through_files_and_directories_in_one_order_by_name()
    {
        _files.With("os/b.org/a-1.xml", Os("b.org/a/1"))
            .With("os/a.org/b-1.xml", Os("a.org/b/1"))
            .With("os/a.org/Z-1.xml", Os("a.org/Z/1"))
            .With("os/a.org/b-1.d/more.xml", Os("a.org/b/1"))
            .With("os/a.org/b-10.xml", Os("a.org/b/10"))
            .With("os/a.org/.hidden.xml", Os("a.org/.hidden"));

        Assert.Equal(
            ["http://a.org/.hidden", "http://a.org/Z/1", "http://a.org/b/1", "http://a.org/b/10", "http://b.org/a/1"],
            _files.Load().Oses.Select(os => os.Id));
    }

    [Fact]
    public void A_directory_that_cannot_be_listed_is_an_error_of_that_directory_alone()
    {
        var found = new List<LoadDiagnostic>();

        Assert.Empty(DirectoryScan.Run(_files.PathTo("gone"), found.Add));

        Assert.Equal((LoadSeverity.Error, _files.PathTo("gone")), (found.Single().Severity, found.Single().Path!));
    }

    [Fact]
    public void Skips_directories_called_schema_at_every_depth()
    {
        _files.WithText("schema/osinfo.xml", "broken").WithText("schema/osinfo.rng", "no xml name")
            .WithText("os/x.org/schema/a.xml", "broken");

        Assert.Empty(_files.Load().Diagnostics);
    }

    [Theory]
    [InlineData("LICENSE", false)]
    [InlineData("os/VERSION", false)]
    [InlineData("os/x.org/a.xml~", false)]
    [InlineData("os/x.org/a.xml.bak", false)]
    [InlineData("README", true)]
    [InlineData("os/x.org/a.XML", true)]
    [InlineData("license", true)]
    public void Warns_of_files_without_the_extension_but_for_those_that_are_usual(string name, bool isReported)
    {
        _files.WithText(name, "anything");

        var expected = isReported ? [$"{_files.PathTo(name)}: left out: the name lacks the .xml extension"] : Array.Empty<string>();
        Assert.Equal(expected, _files.Load().Diagnostics.Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void Follows_links_to_files_and_directories()
    {
        _files.WithDirectory("os/x.org");
        using var elsewhere = new TemporaryDatabase().With("a.xml", Os("x.org/a")).With("dir/b.xml", Os("y.org/b"));
        File.CreateSymbolicLink(_files.PathTo("os/x.org/a.xml"), elsewhere.PathTo("a.xml"));
        Directory.CreateSymbolicLink(_files.PathTo("os/y.org"), elsewhere.PathTo("dir"));

        Assert.Equal(["http://x.org/a", "http://y.org/b"], _files.Load().Oses.Select(os => os.Id));
    }

    [Fact]
    public void Ends_where_a_link_leads_back_up()
    {
        _files.With("os/x.org/a.xml", Os("x.org/a"));
        Directory.CreateSymbolicLink(_files.PathTo("os/x.org/loop"), _files.PathTo("os"));

        var database = _files.Load();

        Assert.Single(database.Oses);
        Assert.Equal(_files.PathTo("os/x.org/loop"), Assert.Single(database.Diagnostics).Path);
    }

    [Theory]
    [InlineData("circle.xml")]
    [InlineData("circle")]
    public void A_link_to_itself_costs_nothing_but_itself(string name)
    {
        _files.With("os/x.org/a.xml", Os("x.org/a")).With("os/x.org/z.xml", Os("x.org/z"));
        File.CreateSymbolicLink(_files.PathTo("os/x.org/" + name), _files.PathTo("os/x.org/" + name));

        var database = _files.Load();

        Assert.Equal(2, database.Oses.Count);
        Assert.Equal(_files.PathTo("os/x.org/" + name), Assert.Single(database.Diagnostics).Path);
    }

    [Fact]
    public void A_link_to_nothing_is_an_error_of_that_file_alone()
    {
        _files.With("os/x.org/a.xml", Os("x.org/a"));
        File.CreateSymbolicLink(_files.PathTo("os/x.org/b.xml"), _files.PathTo("gone.xml"));

        var database = _files.Load();

        Assert.Single(database.Oses);
        Assert.Equal(LoadSeverity.Error, Assert.Single(database.Diagnostics).Severity);
    }

    public void Dispose() => _files.Dispose();

    private static string Os(string id) => $"<os id='http://{id}'/>";
}
