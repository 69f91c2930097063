namespace Osinfo.Tests.Snapshot;

/// <summary>A database is the same whether it is read from XML or from its compiled form.</summary>
public sealed class SnapshotEqualityTests
{
    private const string Packaged = "/usr/share/osinfo";

    public static TheoryData<string, string[]> Databases => new()
    {
        { Repository.PathTo("osinfo-db/data"), [] },
        { Repository.PathTo("osinfo-db/data"), ["de_AT.UTF-8", "fr"] },
        { Packaged, [] },
        { Packaged, ["de_AT.UTF-8", "pt_BR", "ja"] },
        { TestData.Database, [] },
        { TestData.Database, ["de"] },
    };

    [Theory]
    [MemberData(nameof(Databases))]
    public void Both_ways_give_the_same_database(string source, string[] languages)
    {
        using var copy = new DatabaseCopy(source);
        DatabaseSnapshot.Compile(copy.Root);

        var compiled = copy.Load(languages);

        Assert.NotNull(compiled.Snapshot);
        Assert.Equal(DatabaseText.Of(copy.LoadXml(languages)), DatabaseText.Of(compiled));
    }

    [Theory]
    [InlineData("osinfo-db/data", "http://debian.org/debian/12", "os/debian.org/debian-12")]
    public void Files_of_other_locations_are_laid_over_both_in_the_same_way(string source, string id, string place)
    {
        using var copy = new DatabaseCopy(Repository.PathTo(source));
        DatabaseSnapshot.Compile(copy.Root);
        using var local = new TemporaryDatabase()
            .With(place + ".xml", $"<os id='{id}'><short-id>mine</short-id><name>Mine</name></os>")
            .WithText("os/debian.org/debian-11.xml", "");
        using var user = new TemporaryDatabase()
            .With("os/debian.org/debian-10.d/site.xml", "<os id='http://debian.org/debian/10'><short-id>ten</short-id></os>")
            .With(place + ".d/site.xml", $"<os id='{id}'><short-id>alias</short-id><x-site-note>n</x-site-note></os>");

        var compiled = DatabaseCopy.Load([], DatabaseLocation.FromPath(copy.Root), local.Location, user.Location);
        var xml = DatabaseCopy.Load([], DatabaseLocation.FromXml(copy.Root), local.Location, user.Location);

        Assert.Equal(["mine", "alias"], compiled.FindOs(id)?.ShortIds);
        Assert.Equal(DatabaseText.Of(xml), DatabaseText.Of(compiled));
    }

    [Fact]
    public void Two_compiled_locations_are_laid_over_each_other()
    {
        using var system = new DatabaseCopy(TestData.Database);
        using var local = new TemporaryDatabase().With("os/x.org/a-1.xml", "<os id='http://x.org/a/1'><name>A</name></os>");
        DatabaseSnapshot.Compile(system.Root);
        DatabaseSnapshot.Compile(local.Root);

        var compiled = DatabaseCopy.Load([], DatabaseLocation.FromPath(system.Root), local.Location);
        var xml = DatabaseCopy.Load([], DatabaseLocation.FromXml(system.Root), DatabaseLocation.FromXml(local.Root));

        Assert.Equal(DatabaseText.Of(xml), DatabaseText.Of(compiled));
    }

    [Fact]
    public void An_empty_location_beside_it_changes_nothing()
    {
        using var copy = new DatabaseCopy(TestData.Database);
        using var local = new TemporaryDatabase();
        DatabaseSnapshot.Compile(copy.Root);

        Assert.NotNull(DatabaseCopy.Load([], DatabaseLocation.FromPath(copy.Root), local.Location).Snapshot);
    }

    [Fact]
    public void Warnings_about_files_are_the_same_with_their_places()
    {
        using var files = new TemporaryDatabase()
            .WithText("os/x.org/readme.txt", "")
            .With("os/x.org/wrong-place.xml", "<os id='http://x.org/a/1'><name>A</name></os>")
            .With("os/x.org/b-1.xml", "<os id='http://x.org/b/1'>\n<release-date>soon</release-date><derives-from id='http://x.org/c'/></os>")
            .With("device/usb.org/usb-1-2.xml", "");
        var xml = files.Load();
        DatabaseSnapshot.Compile(files.Root);

        var compiled = files.Load();

        Assert.NotNull(compiled.Snapshot);
        Assert.Equal(4, xml.Diagnostics.Count);
        Assert.Equal(xml.Diagnostics, compiled.Diagnostics);
    }

    [Fact]
    public void Devices_that_only_the_host_knows_are_the_same()
    {
        using var files = new TemporaryDatabase()
            .WithText("pci.ids~", "1af4  Red Hat, Inc.\n\t1000  Virtio network device\n\t1001  Virtio block device\n")
            .With("os/x.org/a-1.xml", """
                <os id='http://x.org/a/1'><devices>
                <device id='http://pcisig.com/pci/1af4/1000'/><device id='http://pcisig.com/pci/1af4/ffff'/>
                </devices></os>
                """)
            .WithText("device/pcisig.com/pci-1af4-1001.xml", "");
        var xml = Load();
        DatabaseSnapshot.Compile(files.Root);

        var compiled = Load();

        Assert.NotNull(compiled.Snapshot);
        Assert.Equal(DatabaseText.Of(xml), DatabaseText.Of(compiled));
        Assert.Equal("Virtio network device", compiled.FindDevice("http://pcisig.com/pci/1af4/1000")?.Product);
        Assert.Null(compiled.FindDevice("http://pcisig.com/pci/1af4/1001"));

        OsinfoDatabase Load() => OsinfoDatabase.Load(new LoadOptions
        {
            Locations = [files.Location], Languages = [], PciIdsPath = files.PathTo("pci.ids~"), UsbIdsPath = "",
        });
    }

    [Fact]
    public void Every_question_by_id_has_the_same_answer()
    {
        using var copy = new DatabaseCopy(Repository.PathTo("osinfo-db/data"));
        var xml = copy.LoadXml();
        DatabaseSnapshot.Compile(copy.Root);
        var compiled = copy.Load();

        Assert.All(xml.Oses, os => Assert.Equal(os.Name, compiled.FindOs(os.Id)?.Name));
        Assert.All(xml.Oses.SelectMany(os => os.ShortIds), id => Assert.Equal(
            xml.FindOsesByShortId(id).Select(os => os.Id), compiled.FindOsesByShortId(id).Select(os => os.Id)));
        Assert.All(xml.Platforms, platform => Assert.Same(compiled.FindPlatform(platform.Id), compiled.FindPlatform(platform.Id)));
        Assert.All(xml.Devices, device => Assert.Equal(device.Name, compiled.FindDevice(device.Id)?.Name));
        Assert.Null(compiled.FindOs("http://nowhere.example/"));
        Assert.Null(compiled.FindOsByShortId("nowhere"));
    }
}
