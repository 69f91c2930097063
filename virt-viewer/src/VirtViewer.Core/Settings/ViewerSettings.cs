using VirtViewer.KeyFiles;
using VirtViewer.Localisation;

namespace VirtViewer.Settings;

/// <summary>What the viewer remembers, in the file <c>virt-viewer/settings</c> of the user's configuration.</summary>
public sealed class ViewerSettings
{
    private const string General = "virt-viewer";
    private const string Fallback = "fallback";
    private const string Mapping = "monitor-mapping";
    private const string Dismissed = "eol-dismissed";

    private readonly string _path;
    private readonly KeyFile _file;
    private readonly bool _isDamaged;

    private ViewerSettings(string path, KeyFile file, bool isDamaged)
    {
        _path = path;
        _file = file;
        _isDamaged = isDamaged;
    }

    /// <summary>Whether to ask before quitting.</summary>
    public bool AsksBeforeQuitting
    {
        get => Flag("ask-quit");
        set => SetFlag("ask-quit", value);
    }

    /// <summary>Whether the clipboard is shared with a SPICE guest.</summary>
    public bool SharesClipboard
    {
        get => Flag("share-clipboard");
        set => SetFlag("share-clipboard", value);
    }

    /// <summary>Where the file of the user is.</summary>
    public static string DefaultPath =>
        Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "virt-viewer",
            "settings");

    /// <summary>Reads the settings. That there are none is normal; when they cannot be read, the defaults hold and the file is left alone.</summary>
    /// <param name="path">The file.</param>
    /// <param name="warn">Told when the file is there but cannot be read.</param>
    public static ViewerSettings Load(string path, Action<string> warn)
    {
        ArgumentNullException.ThrowIfNull(warn);
        try
        {
            return new ViewerSettings(path, File.Exists(path) ? KeyFile.Parse(File.ReadAllText(path), path) : new KeyFile(), false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            warn(Phrase.Of("the settings cannot be read, the defaults are used: {0}", e.Message));
            return new ViewerSettings(path, new KeyFile(), true);
        }
    }

    /// <summary>Writes the settings; the file is whole at any time, and its directory is for the owner only.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Save()
    {
        if (_isDamaged)
        {
            return;
        }

        var directory = Path.GetDirectoryName(_path)!;
        if (!Directory.Exists(directory))
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(directory);
            }
            else
            {
                Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        var temporary = $"{_path}.{Environment.ProcessId}";
        File.WriteAllText(temporary, _file.ToString());
        File.Move(temporary, _path, overwrite: true);
    }

    /// <summary>The monitor mapping for a guest as it stands in the file: its own, or the fallback; null when there is neither.</summary>
    /// <param name="uuid">The guest; null when not known.</param>
    public string? MonitorMapping(string? uuid) =>
        (uuid is null ? null : _file.Value(uuid, Mapping)) ?? _file.Value(Fallback, Mapping);

    /// <summary>Remembers the monitor mapping of a guest.</summary>
    public void SetMonitorMapping(string uuid, string mapping, string? guestName) => _file.Set(uuid, Mapping, mapping, guestName);

    /// <summary>Whether the user has closed the end-of-life bar of this system for this guest.</summary>
    public bool IsEndOfLifeDismissed(string guest, string osId) => _file.Value(guest, Dismissed) == osId;

    /// <summary>Remembers that the user has closed the end-of-life bar.</summary>
    public void DismissEndOfLife(string guest, string osId, string? guestName) => _file.Set(guest, Dismissed, osId, guestName);

    private bool Flag(string key) => _file.Value(General, key) is not ("false" or "0");

    private void SetFlag(string key, bool value) => _file.Set(General, key, value ? "true" : "false");
}
