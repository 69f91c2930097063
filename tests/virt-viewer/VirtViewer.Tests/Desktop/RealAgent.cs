using System.Globalization;

namespace VirtViewer_Tests.Desktop;

/// <summary>
/// Debian's agent of SPICE, the daemon and the part in the session, at the far end of a bridge. The desktop of the guest is an X server of its own.
/// </summary>
internal sealed class RealAgent : IDisposable
{
    private readonly string _directory;
    private readonly string _port;
    private readonly XServer _desktop = XServer.Resizable(1024, 768);
    private readonly Dictionary<string, string?> _environment;
    private Program? _daemon;
    private Program? _session;

    /// <param name="desktop">The desktop.</param>
    /// <param name="port">The socket of the bridge, which it takes for the serial port of a guest.</param>
    public RealAgent(TestDesktop desktop, string port)
    {
        _port = port;
        _directory = desktop.PathTo($"agent-{Guid.NewGuid():N}");
        Directory.CreateDirectory(Files);
        _environment = new(desktop.Environment) { ["DISPLAY"] = _desktop.Display, ["NO_AT_BRIDGE"] = "1", ["G_DEBUG"] = null };
        Clipboard = new Clipboard(_desktop.Display);
        Start();
    }

    /// <summary>The clipboard of the guest.</summary>
    public Clipboard Clipboard { get; }

    /// <summary>The size of the guest's desktop.</summary>
    public (int Width, int Height) Size => _desktop.Size;

    /// <summary>Where it puts files.</summary>
    public string Files => Path.Combine(_directory, "files");

    /// <summary>What both parts have logged.</summary>
    public string Log => _daemon?.Error + _session?.Error;

    /// <summary>Starts it, also once more.</summary>
    public void Start()
    {
        var socket = Path.Combine(_directory, "daemon");

        // There is no device for the pointer that it moves, and nobody who knows of sessions.
        _daemon = new Program("spice-vdagentd", ["-x", "-d", "-d", "-X", "-f", "-u", "/dev/null", "-s", _port, "-S", socket]);
        Wait.Until(() => File.Exists(socket), "the daemon", () => Log);
        _session = new Program("spice-vdagent", ["-x", "-d", "-s", _port, "-S", socket, "-f", Files, "-o", "0"], _environment);
    }

    /// <summary>Holds the daemon, so that it takes nothing.</summary>
    public void Pause() => Signal("STOP");

    public void Continue() => Signal("CONT");

    public void Stop()
    {
        _session?.Dispose();
        _daemon?.Dispose();
        (_session, _daemon) = (null, null);
        File.Delete(Path.Combine(_directory, "daemon"));
    }

    /// <summary>Waits until the client knows what the agent can: it answers with what it sets for it.</summary>
    public void WaitForClient() => Wait.Until(() => Log.Contains("Set max clipboard", StringComparison.Ordinal), "the client of the agent", () => Log);

    /// <summary>Waits until a file is there, whole.</summary>
    public void WaitForFile(string name, byte[] content) => Wait.Until(
        () => File.Exists(Path.Combine(Files, name)) && File.ReadAllBytes(Path.Combine(Files, name)).AsSpan().SequenceEqual(content),
        $"the file {name}",
        () => string.Join(' ', Directory.GetFiles(Files)) + Log);

    private void Signal(string name) => Program.Run("kill", ["-" + name, _daemon!.Process.Id.ToString(CultureInfo.InvariantCulture)]);

    public void Dispose()
    {
        Stop();
        _desktop.Dispose();
    }
}
