namespace VirtViewer_Tests.Desktop;

/// <summary>
/// A libvirt daemon of an ordinary user. It hosts the test driver, whose events reach every client, and runs real guests in the session of that
/// user.
/// </summary>
internal sealed class LibvirtDaemon : IDisposable
{
    private const string User = "nobody";

    private readonly string _directory = Directory.CreateTempSubdirectory("lv").FullName;
    private readonly Program _daemon;
    private readonly TestDesktop _desktop;

    public LibvirtDaemon(TestDesktop desktop)
    {
        _desktop = desktop;
        foreach (var name in new[] { "home", "run" })
        {
            Directory.CreateDirectory(Path.Combine(_directory, name));
        }

        File.WriteAllBytes(BootImage, Guest.BootSector().Concat(new byte[1474560 - 512]).ToArray());
        var environment = new Dictionary<string, string?>
        {
            ["HOME"] = Path.Combine(_directory, "home"), ["XDG_RUNTIME_DIR"] = Path.Combine(_directory, "run"),
            ["XDG_CONFIG_HOME"] = null, ["XDG_CACHE_HOME"] = null, ["XDG_DATA_HOME"] = null, ["DBUS_SESSION_BUS_ADDRESS"] = null, ["DISPLAY"] = null,
        };
        if (Environment.IsPrivilegedProcess)
        {
            Program.Run("chown", ["-R", User, _directory]);
            _daemon = new Program("setpriv", ["--reuid", User, "--regid", "nogroup", "--clear-groups", "libvirtd"], environment);
        }
        else
        {
            _daemon = new Program("libvirtd", [], environment);
        }

        Wait.Until(() => File.Exists(Socket), "libvirt", () => _daemon.Error);
    }

    /// <summary>The test driver, with events.</summary>
    public string TestUri => $"test+unix:///default?socket={Socket}";

    /// <summary>Real guests of an ordinary user.</summary>
    public string QemuUri => $"qemu+unix:///session?socket={Socket}";

    /// <summary>A floppy that the user can boot from.</summary>
    public string BootImage => Path.Combine(_directory, "boot.img");

    /// <summary>Where it listens.</summary>
    public string Socket => Path.Combine(_directory, "run/libvirt/libvirt-sock");

    /// <summary>A path that the user can read.</summary>
    public string PathTo(string name) => Path.Combine(_directory, name);

    public string Virsh(string uri, params string[] arguments)
    {
        var run = Program.Run("virsh", ["--quiet", "--connect", uri, .. arguments], _desktop.Environment);
        Assert.True(run.ExitCode == 0, run.Error + _daemon.Error);
        return run.Output;
    }

    public void Dispose()
    {
        _daemon.Dispose();
        EndGuests();
        Folder.Delete(_directory);
    }

    /// <summary>Guests outlive their daemon.</summary>
    private void EndGuests()
    {
        var run = Path.Combine(_directory, "run/libvirt/qemu/run");
        foreach (var file in Directory.Exists(run) ? Directory.GetFiles(run, "*.pid") : [])
        {
            Program.Run("kill", [File.ReadAllText(file).Trim()]);
        }
    }
}
