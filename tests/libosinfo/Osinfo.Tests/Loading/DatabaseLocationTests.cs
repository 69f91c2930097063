namespace Osinfo.Tests.Loading;

public sealed class DatabaseLocationTests : IDisposable
{
    private const string Entity = "<os id='http://x.org/a/1'><name>A</name></os>";

    private readonly TemporaryDatabase _files = new();

    [Fact]
    public void A_missing_directory_is_an_error()
    {
        var database = Load(DatabaseLocation.FromPath(_files.PathTo("nowhere")));

        var error = Assert.Single(database.Diagnostics);
        Assert.Equal((LoadSeverity.Error, _files.PathTo("nowhere")), (error.Severity, error.Path));
    }

    [Fact]
    public void An_address_of_a_directory_is_as_good_as_its_path()
    {
        using var files = new TemporaryDatabase().With("os/x.org/a b.xml", "<os id='http://x.org/a b'/>").WithText("VERSION", "20260101\n");

        var location = DatabaseLocation.FromUri(new Uri("file://" + files.Root));

        Assert.Equal((files.Root, "20260101"), (location.Description, location.Version));
        Assert.Throws<ArgumentException>(() => DatabaseLocation.FromUri(new Uri("http://x.org/db")));
        Assert.Throws<ArgumentException>(() => DatabaseLocation.FromUri(new Uri("db", UriKind.Relative)));
    }

    [Fact]
    public void A_missing_directory_that_is_optional_is_empty() =>
        Assert.Empty(Load(DatabaseLocation.FromPath(_files.PathTo("nowhere"), isOptional: true)).Diagnostics);

    [Fact]
    public void A_file_is_loaded_with_a_warning_whatever_it_is_called()
    {
        _files.With("anything.xml", Entity);

        var database = Load(DatabaseLocation.FromPath(_files.PathTo("anything.xml")));

        Assert.Equal("A", database.FindOs("http://x.org/a/1")?.Name);
        Assert.Equal([LoadSeverity.Warning], database.Diagnostics.Select(diagnostic => diagnostic.Severity));
    }

    [Fact]
    public void A_file_without_the_extension_holds_nothing()
    {
        _files.With("anything.txt", Entity);

        Assert.Empty(Load(DatabaseLocation.FromPath(_files.PathTo("anything.txt"))).Oses);
    }

    [Fact]
    public void Tells_the_release_and_the_place_of_the_first_location()
    {
        _files.WithText("VERSION", "20260131\n");
        using var other = new TemporaryDatabase().WithText("VERSION", "20260202");

        var database = TemporaryDatabase.LoadAll([_files, other]);

        Assert.Equal(("20260131", _files.Root), (database.Version, database.Source));
        Assert.Equal([_files.Root, other.Root], database.Locations.Select(location => location.Description));
    }

    [Fact]
    public void Resources_give_the_same_database_as_the_files_they_are_made_from()
    {
        var embedded = Load(DatabaseLocation.FromResources(typeof(DatabaseLocationTests).Assembly));
        var files = Load(DatabaseLocation.FromPath(TestData.Database));

        Assert.Equal(files.Oses.Select(os => os.Id), embedded.Oses.Select(os => os.Id));
        Assert.Equal(files.Devices.Select(device => device.Id), embedded.Devices.Select(device => device.Id));
        Assert.Equal(files.Diagnostics.Count, embedded.Diagnostics.Count);
        Assert.Equal(("embedded", "20260601"), (embedded.Source, embedded.Version));
        Assert.Null(embedded.FindOs("http://example.org/hidden/1"));
    }

    public void Dispose() => _files.Dispose();

    private static OsinfoDatabase Load(params DatabaseLocation[] locations) =>
        OsinfoDatabase.Load(new LoadOptions { Locations = locations, Languages = [], PciIdsPath = "", UsbIdsPath = "" });
}
