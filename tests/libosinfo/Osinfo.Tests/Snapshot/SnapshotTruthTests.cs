namespace Osinfo.Tests.Snapshot;

/// <summary>A compiled form counts only as long as it is true to the tree.</summary>
public sealed class SnapshotTruthTests : IDisposable
{
    private const string Place = "os/x.org/a-1.xml";
    private const string Id = "http://x.org/a/1";

    private readonly TemporaryDatabase _files = new TemporaryDatabase().With(Place, Os("Old")).WithDirectory("os/y.org");

    public SnapshotTruthTests() => Assert.Empty(DatabaseSnapshot.Compile(_files.Root));

    [Fact]
    public void An_unchanged_tree_is_loaded_from_it() => Assert.NotNull(_files.Load().Snapshot);

    [Fact]
    public void An_edited_file_is_seen()
    {
        _files.With(Place, Os("Newer"));

        Assert.Equal("Newer", _files.Load().FindOs(Id)?.Name);
    }

    [Fact]
    public void An_edit_that_keeps_length_and_time_is_seen()
    {
        var time = File.GetLastWriteTimeUtc(_files.PathTo(Place));
        _files.With(Place, Os("New"));
        File.SetLastWriteTimeUtc(_files.PathTo(Place), time);

        Assert.Equal("New", _files.Load().FindOs(Id)?.Name);
    }

    [Fact]
    public void An_edit_right_after_it_was_made_is_seen()
    {
        for (var i = 0; i < 20; i++)
        {
            var name = $"N{i:00}";
            Assert.Empty(DatabaseSnapshot.Compile(_files.Root));
            _files.With(Place, Os(name));

            Assert.Equal(name, _files.Load().FindOs(Id)?.Name);
        }
    }

    /// <summary>So many that several threads look at them.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(2500)]
    [InlineData(4999)]
    public void An_edited_file_among_thousands_is_seen(int edited)
    {
        foreach (var i in Enumerable.Range(0, 5000))
        {
            _files.With($"device/x.org/{i:0000}.xml", "");
        }

        Assert.Empty(DatabaseSnapshot.Compile(_files.Root));
        Assert.NotNull(_files.Load().Snapshot);

        _files.With($"device/x.org/{edited:0000}.xml", $"<device id='http://x.org/{edited:0000}'><name>D</name></device>");

        Assert.Equal("D", _files.Load().FindDevice($"http://x.org/{edited:0000}")?.Name);
    }

    [Fact]
    public void An_added_file_is_seen()
    {
        _files.With("os/y.org/b-1.xml", "<os id='http://y.org/b/1'><name>B</name></os>");

        Assert.Equal("B", _files.Load().FindOs("http://y.org/b/1")?.Name);
    }

    [Fact]
    public void An_added_directory_is_seen()
    {
        _files.With("device/z.org/d.xml", "<device id='http://z.org/d'><name>D</name></device>");

        Assert.Equal("D", _files.Load().FindDevice("http://z.org/d")?.Name);
    }

    [Fact]
    public void A_removed_file_is_seen()
    {
        File.Delete(_files.PathTo(Place));

        Assert.Empty(_files.Load().Oses);
    }

    [Fact]
    public void A_renamed_file_is_seen()
    {
        File.Move(_files.PathTo(Place), _files.PathTo(Place + "~"));

        Assert.Empty(_files.Load().Oses);
    }

    [Fact]
    public void A_link_that_leads_elsewhere_now_is_seen()
    {
        using var elsewhere = new TemporaryDatabase().With("old.xml", Os("Old")).With("new.xml", Os("New"));
        File.Delete(_files.PathTo(Place));
        File.CreateSymbolicLink(_files.PathTo(Place), elsewhere.PathTo("old.xml"));
        DatabaseSnapshot.Compile(_files.Root);
        Assert.NotNull(_files.Load().Snapshot);

        elsewhere.With("old.xml", Os("Odd"));

        Assert.Equal("Odd", _files.Load().FindOs(Id)?.Name);
    }

    [Fact]
    public void A_link_to_the_null_device_hides_for_good()
    {
        File.Delete(_files.PathTo(Place));
        File.CreateSymbolicLink(_files.PathTo(Place), "/dev/null");
        DatabaseSnapshot.Compile(_files.Root);

        Assert.NotNull(_files.Load().Snapshot);
        Assert.Empty(_files.Load().Oses);
    }

    [Fact]
    public void A_copy_of_the_tree_is_read_from_its_XML()
    {
        using var copy = new DatabaseCopy(_files.Root);

        Assert.Null(copy.Load().Snapshot);
        Assert.Equal("Old", copy.Load().FindOs(Id)?.Name);
    }

    [Fact]
    public void A_tree_with_errors_is_not_compiled()
    {
        _files.WithText("os/x.org/broken.xml", "<libosinfo>");

        var diagnostics = DatabaseSnapshot.Compile(_files.Root);

        Assert.Equal(LoadSeverity.Error, Assert.Single(diagnostics).Severity);
        Assert.False(File.Exists(_files.PathTo(DatabaseSnapshot.RelativePath)));
        Assert.Single(_files.Load().Diagnostics);
    }

    [Fact]
    public void A_directory_that_does_not_exist_is_told()
    {
        var diagnostics = DatabaseSnapshot.Compile(_files.PathTo("nowhere"));

        Assert.Equal(LoadSeverity.Error, Assert.Single(diagnostics).Severity);
    }

    [Fact]
    public void Everybody_who_may_read_the_directory_may_read_it()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_files.PathTo("schema"), (UnixFileMode)0b111_101_101);
            Assert.Empty(DatabaseSnapshot.Compile(_files.Root));

            Assert.True(File.GetUnixFileMode(_files.PathTo(DatabaseSnapshot.RelativePath)).HasFlag(UnixFileMode.OtherRead));
        }

        Assert.Equal(["osinfo.snapshot"], Directory.GetFileSystemEntries(_files.PathTo("schema")).Select(Path.GetFileName));
    }

    public void Dispose() => _files.Dispose();

    private static string Os(string name) => $"<os id='{Id}'><name>{name}</name></os>";
}
