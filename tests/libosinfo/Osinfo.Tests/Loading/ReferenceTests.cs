namespace Osinfo.Tests.Loading;

public sealed class ReferenceTests : IDisposable
{
    private readonly TemporaryDatabase _files = new();

    [Fact]
    public void What_is_referred_to_but_not_defined_has_an_id_and_nothing_else()
    {
        _files.With("os/x.org/a.xml", """
            <os id='http://x.org/a'>
              <derives-from id='http://x.org/none'/>
              <upgrades id='http://x.org/none'/>
              <devices><device id='http://x.org/none'/></devices>
              <driver><device id='http://x.org/none'/></driver>
              <media><iso><l10n-language regex='true' l10n-language-map='http://x.org/none'>(.*)</l10n-language></iso></media>
              <installer><script id='http://x.org/none'/></installer>
            </os>
            """);

        var database = _files.Load();

        var os = database.FindOs("http://x.org/a")!;
        Assert.True(os.IsDefined);
        Assert.Same(database.FindOs("http://x.org/none"), Assert.Single(os.DerivesFrom));
        Assert.Same(os.DerivesFrom[0], os.Upgrades[0]);
        Assert.False(os.DerivesFrom[0].IsDefined);
        Assert.Equal(["id"], os.DerivesFrom[0].Keys);
        Assert.False(Assert.Single(os.Devices).IsDefined);
        Assert.Same(os.Devices[0], os.DeviceDrivers[0].Devices[0]);
        Assert.Same(os.Devices[0], Assert.Single(database.NativeDevices));
        Assert.False(Assert.Single(os.InstallScripts).IsDefined);
        Assert.False(os.Media[0].LanguageMap?.IsDefined);
        Assert.Equal(2, database.Oses.Count);
    }

    [Fact]
    public void Each_undefined_id_is_reported_once()
    {
        _files.With("os/x.org/a.xml", "<os id='http://x.org/a'><derives-from id='n'/><clones id='n'/></os>")
            .With("os/x.org/b.xml", "<os id='http://x.org/b'><upgrades id='n'/><devices><device id='n'/></devices></os>")
            .With("platform/x.org/p.xml", "<platform id='http://x.org/p'><upgrades id='n'/></platform>")
            .With("deployment/x.org/d.xml", "<deployment id='http://x.org/d'><os id='n'/><platform id='m'/></deployment>");

        Assert.Equal(
            [
                "device n is referred to but not defined",
                "os n is referred to but not defined",
                "platform m is referred to but not defined",
                "platform n is referred to but not defined",
            ],
            _files.Load().Diagnostics.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Files_may_refer_forward_and_in_circles()
    {
        _files.With("os/x.org/a.xml", "<os id='http://x.org/a'><derives-from id='http://x.org/b'/></os>")
            .With("os/x.org/b.xml", "<os id='http://x.org/b'><derives-from id='http://x.org/a'/></os>");

        var database = _files.Load();

        Assert.Empty(database.Diagnostics);
        Assert.Same(database.Oses[1], database.Oses[0].DerivesFrom[0]);
        Assert.Same(database.Oses[0], database.Oses[1].DerivesFrom[0]);
    }

    [Fact]
    public void Relations_stand_newest_first_and_each_once()
    {
        const string Relations = "<clones id='n1'/><clones id='n2'/><clones id='n3'/><clones id='n1'/>";
        _files.With("os/x.org/a.xml", $"<os id='http://x.org/a'>{Relations}</os>")
            .With("os/x.org/a.d/b.xml", "<os id='http://x.org/a'><clones id='n4'/></os>");

        var os = _files.Load().FindOs("http://x.org/a")!;

        Assert.Equal(["n4", "n3", "n2", "n1"], os.Clones.Select(clone => clone.Id));
    }

    public void Dispose() => _files.Dispose();
}
