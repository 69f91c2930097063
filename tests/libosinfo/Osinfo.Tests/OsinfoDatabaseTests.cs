namespace Osinfo.Tests;

public sealed class OsinfoDatabaseTests
{
    [Fact]
    public void Is_empty_when_nothing_is_given()
    {
        var database = new OsinfoDatabase();

        Assert.Empty(database.Oses);
        Assert.Empty(database.Platforms);
        Assert.Empty(database.Devices);
        Assert.Empty(database.Deployments);
        Assert.Empty(database.InstallScripts);
        Assert.Empty(database.Datamaps);
        Assert.Null(database.FindOs("a"));
        Assert.Null(database.Identify(new MediaEvidence { Location = "a", VolumeId = "a" }).Best);
    }

    [Fact]
    public void Holds_entities_in_the_order_given_and_finds_them_by_id()
    {
        Os[] oses = [new("o2"), new("o1"), new("o3")];
        Platform[] platforms = [new("p2"), new("p1")];
        Device[] devices = [new("d2"), new("d1")];
        InstallScript[] scripts = [new("s2"), new("s1")];
        Datamap[] maps = [new("m2", []), new("m1", [])];
        var database = new OsinfoDatabase
        {
            Oses = oses,
            Platforms = platforms,
            NativeDevices = devices,
            InstallScripts = scripts,
            Datamaps = maps,
        };

        Assert.Equal(oses, database.Oses);
        Assert.Equal(devices, database.Devices);
        Assert.Same(oses[1], database.FindOs("o1"));
        Assert.Same(platforms[1], database.FindPlatform("p1"));
        Assert.Same(devices[1], database.FindDevice("d1"));
        Assert.Same(scripts[1], database.FindInstallScript("s1"));
        Assert.Same(maps[1], database.FindDatamap("m1"));
    }

    [Fact]
    public void Finds_nothing_for_other_ids()
    {
        var database = TestData.Get();

        Assert.Null(database.FindOs("ship1"));
        Assert.Null(database.FindPlatform("http://example.org/ship/1"));
        Assert.Null(database.FindDevice("none"));
        Assert.Null(database.FindInstallScript("none"));
        Assert.Null(database.FindDatamap("none"));
    }

    [Theory]
    [InlineData("ship1", "ship/1")]
    [InlineData("oldship", "ship/1")]
    [InlineData("raft2", "raft/2")]
    public void Finds_systems_by_each_of_their_short_ids(string shortId, string name) =>
        Assert.Same(TestData.Os(name), TestData.Get().FindOsByShortId(shortId));

    [Theory]
    [InlineData("SHIP1")]
    [InlineData("ship")]
    [InlineData("http://example.org/ship/1")]
    public void Short_ids_are_exact(string shortId) => Assert.Null(TestData.Get().FindOsByShortId(shortId));

    [Fact]
    public void Of_systems_with_one_id_the_first_is_found()
    {
        Os[] oses = [new("a") { ShortIds = ["x"] }, new("a") { ShortIds = ["x"] }];
        var database = new OsinfoDatabase { Oses = oses };

        Assert.Same(oses[0], database.FindOs("a"));
        Assert.Same(oses[0], database.FindOsByShortId("x"));
    }

    [Fact]
    public void Finds_the_deployment_of_a_system_on_a_platform()
    {
        var deployment = Assert.Single(TestData.Get().Deployments);

        Assert.Same(deployment, TestData.Get().FindDeployment(TestData.Os("ship/1"), TestData.Platform("boat/2")));
        Assert.Same(deployment, TestData.Get().FindDeployment(new Os("http://example.org/ship/1"), new Platform("http://example.org/boat/2")));
        Assert.Null(TestData.Get().FindDeployment(TestData.Os("ship/1"), TestData.Platform("boat/1")));
        Assert.Null(TestData.Get().FindDeployment(TestData.Os("raft/1"), TestData.Platform("boat/2")));
    }

    [Fact]
    public void Finds_a_deployment_by_id()
    {
        Assert.Same(TestData.Get().Deployments[0], TestData.Get().FindDeployment("http://example.org/ship-on-boat"));
        Assert.Null(TestData.Get().FindDeployment("none"));
    }

    [Fact]
    public void A_database_may_begin_with_another_and_leaves_it_as_it_is()
    {
        using var files = new TemporaryDatabase().WithText("schema/pci.ids", "8086  Intel\n\t0001  One\n");
        var loaded = OsinfoDatabase.Load(new LoadOptions
        {
            Locations = [DatabaseLocation.FromPath(TestData.Database)],
            Languages = [],
            PciIdsPath = files.PathTo("schema/pci.ids"),
            UsbIdsPath = "",
        });
        var mine = new Os("http://mine.org/1") { ShortIds = ["mine1"], Media = [new("m") { VolumeId = "MINE" }], Upgrades = [loaded.FindOsByShortId("ship1")!] };

        var database = new OsinfoDatabase(loaded) { Oses = [.. loaded.Oses, mine] };

        Assert.Same(mine, database.FindOsByShortId("mine1"));
        Assert.Same(mine, database.Identify(new MediaEvidence { Location = "x", VolumeId = "MINE" }).Best?.Os);
        Assert.Same(loaded.FindOsByShortId("raft2"), database.Identify(new MediaEvidence { Location = "x", VolumeId = "RAFT-2" }).Best?.Os);
        Assert.Equal("One", database.FindDevice("http://pcisig.com/pci/8086/0001")?.Product);
        Assert.Equal((loaded.Version, loaded.Platforms.Count), (database.Version, database.Platforms.Count));
        Assert.Null(loaded.FindOsByShortId("mine1"));
    }

    [Fact]
    public void An_entity_is_added_or_replaces_the_one_with_its_id()
    {
        var loaded = TestData.Get();
        var ship = loaded.FindOsByShortId("ship1")!;
        var script = new InstallScript("mine") { Profile = "mine" };

        var database = loaded
            .With(new Os(ship) { InstallScripts = [.. ship.InstallScripts, script] })
            .With(new Os("http://mine.org/1"))
            .With(new Platform("p")).With(new Device("d")).With(script).With(new Datamap("m", []))
            .With(new Deployment("x", ship, loaded.Platforms[0]));

        Assert.Equal([.. loaded.Oses.Select(os => os.Id), "http://mine.org/1"], database.Oses.Select(os => os.Id));
        Assert.Same(script, database.FindOsByShortId("ship1")?.FindInstallScript("mine"));
        Assert.Null(ship.FindInstallScript("mine"));
        Assert.NotNull(database.FindPlatform("p"));
        Assert.NotNull(database.FindDevice("d"));
        Assert.NotNull(database.FindDatamap("m"));
        Assert.NotNull(database.FindDeployment("x"));
        Assert.Same(script, database.FindInstallScript("mine"));
        Assert.Same(database.FindOsByShortId("ship1"), database.Identify(new MediaEvidence { Location = "x", VolumeId = "SHIP-1-LIVE" }).Best?.Os);
    }

    [Fact]
    public async Task Loads_in_the_background()
    {
        var options = new LoadOptions { Locations = [DatabaseLocation.FromPath(TestData.Database)], Languages = [], PciIdsPath = "", UsbIdsPath = "" };

        var database = await OsinfoDatabase.LoadAsync(options, TestContext.Current.CancellationToken);

        Assert.Equal(TestData.Get().Oses.Select(os => os.Id), database.Oses.Select(os => os.Id));
    }

    [Fact]
    public async Task A_load_is_given_up_when_asked()
    {
        using var cancellation = new CancellationTokenSource();
        using var files = new TemporaryDatabase()
            .With("os/x.org/a.xml", "<os id='http://x.org/a'/>").With("os/x.org/b.xml", "<os id='http://x.org/b'/>");
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => OsinfoDatabase.LoadAsync(new LoadOptions { Locations = [files.Location] }, cancellation.Token));
    }

    [Fact]
    public void The_database_of_the_tests_is_sound()
    {
        Assert.Empty(TestData.Get().Diagnostics);
        Assert.Null(TestData.Get().FindOs("http://example.org/hidden/1"));
    }

    [Fact]
    public void Loading_twice_gives_two_databases_that_are_equal()
    {
        using var files = new TemporaryDatabase().With("os/x.org/a.xml", "<os id='http://x.org/a'><name>A</name></os>");

        var (first, second) = (files.Load(), files.Load());

        Assert.NotSame(first.Oses[0], second.Oses[0]);
        Assert.Equal(first.Oses[0].Name, second.Oses[0].Name);
    }

    [Fact]
    public void Many_readers_at_once_get_the_same_answers()
    {
        using var files = new TemporaryDatabase().WithText("schema/pci.ids", "8086  Intel\n\t0001  One\n");
        var database = OsinfoDatabase.Load(new LoadOptions
        {
            Locations = [DatabaseLocation.FromPath(TestData.Database)],
            Languages = [],
            PciIdsPath = files.PathTo("schema/pci.ids"),
            UsbIdsPath = "",
        });
        var evidence = new MediaEvidence
        {
            Location = "ship.iso",
            VolumeId = "SHIP-1",
            SystemId = "LINUX",
            PublisherId = "EXAMPLE",
            ApplicationId = "SHIPYARD",
            VolumeSize = 123456,
        };
        var answers = new string[64];

        Parallel.For(0, answers.Length, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i =>
        {
            var os = database.FindOsByShortId("ship1")!;
            var match = database.Identify(evidence);
            answers[i] = string.Join(
                ' ',
                [
                    match.Best?.Entry.Id, match.FindNearest(2).Count, os.AllDevices.Count, os.Firmwares.Count, database.Devices.Count,
                    database.FindOs("http://example.org/resources/5")?.MinimumResources[0].Cpu,
                    database.FindDevice("http://pcisig.com/pci/8086/0001")?.Product,
                ]);
        });

        Assert.Equal("http://example.org/ship/1:0 1 3 3 5 11 One", Assert.Single(answers.Distinct()));
    }
}
