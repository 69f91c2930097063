namespace VirtViewer_Tests.Desktop;

/// <summary>A screen of its own with a window manager and a home, for the tests of one class.</summary>
public class TestDesktop : IDisposable
{
    private readonly XServer _server;
    private readonly List<Program> _programs = [];
    private readonly Lazy<LibvirtDaemon> _libvirt;

    public TestDesktop(MessageBus bus)
        : this(bus, ["Xvfb", "-screen", "0", $"{Screen.Width}x{Screen.Height}x24"])
    {
    }

    /// <param name="bus">The bus of all desktops.</param>
    /// <param name="server">The X server and its arguments.</param>
    protected TestDesktop(MessageBus bus, string[] server)
    {
        ArgumentNullException.ThrowIfNull(bus);
        _libvirt = new Lazy<LibvirtDaemon>(() => new LibvirtDaemon(this));
        Directory = System.IO.Directory.CreateTempSubdirectory("vv").FullName;
        foreach (var name in new[] { "home", "run", "home/Pictures" })
        {
            System.IO.Directory.CreateDirectory(PathTo(name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        _server = new XServer(server[0], server[1..]);
        Environment = new Dictionary<string, string?>
        {
            ["DISPLAY"] = _server.Display,
            ["DBUS_SESSION_BUS_ADDRESS"] = bus.Address,
            ["HOME"] = PathTo("home"),
            ["XDG_CONFIG_HOME"] = PathTo("home/.config"),
            ["XDG_DATA_HOME"] = PathTo("home/.local/share"),
            ["XDG_RUNTIME_DIR"] = PathTo("run"),
            ["OSINFO_USER_DIR"] = PathTo("osinfo"),
            ["G_DEBUG"] = "fatal-criticals",
            ["LC_ALL"] = "C.UTF-8",
            ["GTK_MODULES"] = null,
            ["WAYLAND_DISPLAY"] = null,
            ["NO_AT_BRIDGE"] = null,
        };
        FineOs.Write(PathTo("osinfo"));
        Start("openbox");
        Screen = new Screen(_server.Display);
        Clipboard = new Clipboard(_server.Display);
    }

    /// <summary>Everything the tests write is in here.</summary>
    public string Directory { get; }

    /// <summary>What a program needs to appear on this desktop.</summary>
    internal Dictionary<string, string?> Environment { get; }

    internal Screen Screen { get; }

    internal Clipboard Clipboard { get; }

    /// <summary>The daemon that is started when it is first asked for.</summary>
    internal LibvirtDaemon Libvirt => _libvirt.Value;

    public string PathTo(string name) => Path.Combine(Directory, name);

    /// <summary>Writes a file and returns its path.</summary>
    public string Write(string name, string text)
    {
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(PathTo(name))!);
        File.WriteAllText(PathTo(name), text);
        return PathTo(name);
    }

    /// <summary>Starts a program that runs as long as the desktop.</summary>
    internal Program Start(string file, params string[] arguments)
    {
        var program = new Program(file, arguments, Environment);
        _programs.Add(program);
        return program;
    }

    /// <summary>Presses keys, as xdotool names them.</summary>
    internal void Press(params string[] keys) => Program.Run("xdotool", ["key", .. keys], Environment);

    /// <summary>Presses a key until something has come of it: the first ones are lost while a window is still getting the focus.</summary>
    internal void PressUntil(string key, Func<bool> condition, Func<string> state) => Wait.Until(
        () =>
        {
            Press(key);
            return Wait.Shortly(condition);
        },
        $"what {key} does",
        state);

    internal void Xdotool(params string[] arguments) => Program.Run("xdotool", arguments, Environment);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool isDisposing)
    {
        if (_libvirt.IsValueCreated)
        {
            Libvirt.Dispose();
        }

        foreach (var program in Enumerable.Reverse(_programs))
        {
            program.Dispose();
        }

        _server.Dispose();
        Folder.Delete(Directory);
    }
}
