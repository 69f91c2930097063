namespace VirtViewer_Tests.Desktop;

/// <summary>
/// The message bus of all desktops. The library that reads windows knows one accessibility bus for each process, and which bus that is it asks here.
/// </summary>
public sealed class MessageBus : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("vvb").FullName;
    private readonly Program _bus;

    public MessageBus()
    {
        // Services that the bus starts belong to no display: one of them may end while they run.
        var environment = new Dictionary<string, string?>
        {
            ["HOME"] = _directory, ["XDG_RUNTIME_DIR"] = _directory, ["DISPLAY"] = null, ["WAYLAND_DISPLAY"] = null, ["LC_ALL"] = "C.UTF-8",
        };
        _bus = new Program("dbus-daemon", ["--session", "--nofork", "--print-address"], environment);
        Address = Wait.For(() => _bus.Output.Contains('\n') ? _bus.Output.Trim() : null, "a message bus", () => _bus.Error);
        Accessibility.Start(Address);
    }

    /// <summary>Where to connect to it.</summary>
    public string Address { get; }

    public void Dispose()
    {
        _bus.Dispose();
        Folder.Delete(_directory);
    }
}
