using System.Xml;

namespace Osinfo.Tests.Snapshot;

/// <summary>A compiled form that is made before the database is moved to where it belongs.</summary>
public sealed class PreparedSnapshotTests : IDisposable
{
    private const string Place = "os/x.org/a-1.xml";
    private const string Id = "http://x.org/a/1";

    private readonly TemporaryDatabase _above = new();
    private readonly string _made;
    private readonly string _final;

    public PreparedSnapshotTests()
    {
        (_made, _final) = (_above.PathTo("made"), _above.PathTo("final"));
        _above.With("made/" + Place, Os("First")).With("made/" + Place.Replace("a-1", "a-2", StringComparison.Ordinal), Os("Second", "/2"));
        Directory.CreateDirectory(Path.Combine(_made, "schema"));
    }

    [Fact]
    public void Counts_where_the_database_has_been_moved_to()
    {
        var snapshot = DatabaseSnapshot.Prepare(_made);
        Directory.Move(_made, _final);

        snapshot.WriteTo(_final);

        Assert.Empty(snapshot.Diagnostics);
        Assert.NotNull(Load(_final).Snapshot);
        Assert.Equal("First", Load(_final).FindOs(Id)?.Name);
        Assert.Equal(["osinfo.snapshot"], Directory.GetFileSystemEntries(Path.Combine(_final, "schema")).Select(Path.GetFileName));
    }

    [Fact]
    public void Has_the_bytes_of_one_that_is_compiled_in_place()
    {
        var snapshot = DatabaseSnapshot.Prepare(_made);
        Directory.Move(_made, _final);
        snapshot.WriteTo(_final);
        var written = File.ReadAllBytes(Path.Combine(_final, DatabaseSnapshot.RelativePath));

        DatabaseSnapshot.Compile(_final);

        Assert.Equal(written, File.ReadAllBytes(Path.Combine(_final, DatabaseSnapshot.RelativePath)));
    }

    [Fact]
    public void Takes_what_a_program_opens_in_place_of_a_file()
    {
        var opened = new System.Collections.Concurrent.ConcurrentBag<string>();
        var snapshot = DatabaseSnapshot.Prepare(_made, path =>
        {
            opened.Add(path);
            return path == Place ? XmlReader.Create(Path.Combine(_made, path)) : null;
        });
        snapshot.WriteTo(_made);
        var written = File.ReadAllBytes(Path.Combine(_made, DatabaseSnapshot.RelativePath));

        DatabaseSnapshot.Compile(_made);

        Assert.Equal([Place, "os/x.org/a-2.xml"], opened.Order(StringComparer.Ordinal));
        Assert.Equal(File.ReadAllBytes(Path.Combine(_made, DatabaseSnapshot.RelativePath)), written);
    }

    [Fact]
    public void Tells_an_error_of_what_a_program_opens_as_one_of_the_file()
    {
        var snapshot = DatabaseSnapshot.Prepare(
            _made, path => path == Place ? XmlReader.Create(new StringReader("<libosinfo>\n<os id='http://x.org/a/1'>")) : null);

        var error = Assert.Single(snapshot.Diagnostics);
        Assert.Equal((LoadSeverity.Error, Path.Combine(_made, Place), 2), (error.Severity, error.Path, error.Line));
    }

    [Theory]
    [InlineData(Place)]
    [InlineData("os/x.org/a-3.xml")]
    [InlineData("os/y.org/a-1.xml")]
    public void Is_not_written_when_a_file_was_changed_or_added_meanwhile(string path)
    {
        var snapshot = DatabaseSnapshot.Prepare(_made);
        Directory.Move(_made, _final);
        _above.With("final/" + path, Os("Other"));

        var error = Assert.Throws<IOException>(() => snapshot.WriteTo(_final));

        Assert.Contains("is being changed by another program", error.Message, StringComparison.Ordinal);
        Assert.Null(Load(_final).Snapshot);
    }

    [Fact]
    public void Is_not_written_when_a_file_was_removed_meanwhile()
    {
        var snapshot = DatabaseSnapshot.Prepare(_made);
        File.Delete(Path.Combine(_made, Place));

        Assert.Throws<IOException>(() => snapshot.WriteTo(_made));
        Assert.Null(Load(_made).Snapshot);
    }

    [Fact]
    public void Is_not_written_with_errors()
    {
        _above.WithText("made/os/x.org/broken.xml", "<libosinfo>");

        var snapshot = DatabaseSnapshot.Prepare(_made);

        Assert.True(snapshot.HasErrors);
        Assert.Throws<InvalidOperationException>(() => snapshot.WriteTo(_made));
    }

    [Fact]
    public void Is_written_once()
    {
        var snapshot = DatabaseSnapshot.Prepare(_made);
        snapshot.WriteTo(_made);

        Assert.Throws<InvalidOperationException>(() => snapshot.WriteTo(_made));
    }

    public void Dispose() => _above.Dispose();

    private static string Os(string name, string version = "/1") => $"<os id='http://x.org/a{version}'><name>{name}</name></os>";

    private static OsinfoDatabase Load(string directory) => OsinfoDatabase.Load(new LoadOptions
    {
        Locations = [DatabaseLocation.FromPath(directory)],
        Languages = [],
        PciIdsPath = "",
        UsbIdsPath = "",
    });
}
