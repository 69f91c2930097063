using VirtViewer.Settings;

namespace VirtViewer_Core_Tests.Settings;

public sealed class ViewerSettingsTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly List<string> _warnings = [];

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void A_missing_file_is_normal()
    {
        var settings = Load("none");

        Assert.True(settings.AsksBeforeQuitting && settings.SharesClipboard);
        Assert.Empty(_warnings);
    }

    [Fact]
    public void A_damaged_file_is_warned_of_and_left_alone()
    {
        var path = _directory.File("settings", "nonsense");

        var settings = Load("settings");
        settings.AsksBeforeQuitting = false;
        settings.Save();

        Assert.Single(_warnings);
        Assert.Equal("nonsense", File.ReadAllText(path));
    }

    [Fact]
    public void Saving_makes_a_directory_for_the_owner_and_keeps_what_is_unknown()
    {
        var path = _directory.File("new/settings");
        var settings = ViewerSettings.Load(path, _warnings.Add);
        settings.AsksBeforeQuitting = false;
        settings.SetMonitorMapping("11111111-2222-3333-4444-555555555555", "1:2", "web");
        settings.Save();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(path)!));
        Assert.Equal("[virt-viewer]\nask-quit=false\n\n# web\n[11111111-2222-3333-4444-555555555555]\nmonitor-mapping=1:2\n", File.ReadAllText(path));
        Assert.False(ViewerSettings.Load(path, _warnings.Add).AsksBeforeQuitting);
    }

    [Fact]
    public void VV_FS_6_a_guest_without_a_mapping_of_its_own_uses_the_fallback()
    {
        _directory.File("settings", "[g]\nmonitor-mapping=1:1\n[fallback]\nmonitor-mapping=1:2\n");
        var settings = Load("settings");

        Assert.Equal(("1:1", "1:2", "1:2"), (settings.MonitorMapping("g"), settings.MonitorMapping("other"), settings.MonitorMapping(null)));
    }

    [Fact]
    public void OS_8_dismissal_holds_for_one_guest_and_one_system()
    {
        var settings = Load("settings");
        settings.DismissEndOfLife("g", "http://a", "web");

        Assert.True(settings.IsEndOfLifeDismissed("g", "http://a"));
        Assert.False(settings.IsEndOfLifeDismissed("g", "http://b") || settings.IsEndOfLifeDismissed("h", "http://a"));
    }

    private ViewerSettings Load(string name) => ViewerSettings.Load(_directory.File(name), _warnings.Add);
}
