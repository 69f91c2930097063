namespace VirtViewer_Tests.Desktop;

/// <summary>
/// A libvirt daemon of an ordinary user. It hosts the test driver, whose events reach every client, and runs real guests in the session of that
/// user.
/// </summary>
internal sealed class LibvirtDaemon : IDisposable
{
    private const string User = "nobody";

    private readonly string _directory = Directory.CreateTempSubdirectory("lv").FullName;
    private readonly TestDesktop _desktop;
    private readonly string[] _arguments;
    private readonly Dictionary<string, string?> _environment;
    private Program _daemon;

    /// <param name="desktop">Who it is for.</param>
    /// <param name="sasl">The method of SASL by which it lets in who is the user below; null lets everybody in.</param>
    /// <param name="settings">More lines of its configuration.</param>
    public LibvirtDaemon(TestDesktop desktop, string? sasl = null, params string[] settings)
    {
        _desktop = desktop;
        foreach (var name in new[] { "home", "run", "sasl" })
        {
            Directory.CreateDirectory(PathTo(name));
        }

        File.WriteAllBytes(BootImage, Guest.BootSector().Concat(new byte[1474560 - 512]).ToArray());
        File.WriteAllLines(PathTo("libvirtd.conf"), [.. settings, .. sasl is null ? [] : Sasl(sasl)]);
        _arguments = ["--config", PathTo("libvirtd.conf"), .. sasl is null ? Array.Empty<string>() : ["--listen"]];
        _environment = new Dictionary<string, string?>
        {
            ["HOME"] = PathTo("home"), ["XDG_RUNTIME_DIR"] = PathTo("run"), ["SASL_CONF_PATH"] = PathTo("sasl"),
            ["XDG_CONFIG_HOME"] = null, ["XDG_CACHE_HOME"] = null, ["XDG_DATA_HOME"] = null, ["DBUS_SESSION_BUS_ADDRESS"] = null, ["DISPLAY"] = null,
        };
        if (Environment.IsPrivilegedProcess)
        {
            Program.Run("chown", ["-R", User, _directory]);
        }

        _daemon = Start();
    }

    /// <summary>Who is let in where a password is wanted.</summary>
    public const string SaslUser = "alice@libvirt";

    public const string SaslPassword = "right";

    /// <summary>The test driver over TCP, where a password is wanted.</summary>
    public string? TcpUri { get; private set; }

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

    /// <summary>Ends it at once; guests go on.</summary>
    public void Kill()
    {
        _daemon.Dispose();
        File.Delete(Socket);
    }

    /// <summary>Starts it again.</summary>
    public void Restart() => _daemon = Start();

    public void Dispose()
    {
        _daemon.Dispose();
        EndGuests();
        Folder.Delete(_directory);
    }

    private Program Start()
    {
        var daemon = Environment.IsPrivilegedProcess
            ? new Program("setpriv", ["--reuid", User, "--regid", "nogroup", "--clear-groups", "libvirtd", .. _arguments], _environment)
            : new Program("libvirtd", _arguments, _environment);
        Wait.Until(() => File.Exists(Socket), "libvirt", () => daemon.Error);
        return daemon;
    }

    /// <summary>Writes what SASL needs; returns the lines of the configuration.</summary>
    private string[] Sasl(string mechanism)
    {
        var port = Guest.FreePort();
        TcpUri = $"test+tcp://127.0.0.1:{port}/default";
        File.WriteAllText(PathTo("sasl/libvirt.conf"), $"mech_list: {mechanism}\nsasldb_path: {PathTo("sasl/users")}\n");
        var (name, realm) = (SaslUser.Split('@')[0], SaslUser.Split('@')[1]);
        using var users = new Program("saslpasswd2", ["-p", "-c", "-f", PathTo("sasl/users"), "-u", realm, name], input: SaslPassword);
        Assert.True(users.WaitForExit() == 0, users.Error);
        return
        [
            "listen_tls = 0", "listen_tcp = 1", "listen_addr = \"127.0.0.1\"", $"tcp_port = \"{port}\"", "auth_tcp = \"sasl\"", "auth_unix_rw = \"sasl\"",
        ];
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
