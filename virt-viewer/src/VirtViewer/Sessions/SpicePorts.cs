using VirtViewer.Interop;
using VirtViewer.Localisation;

namespace VirtViewer.Sessions;

/// <summary>The ports of a SPICE session: consoles become terminals, the machine protocol controls the machine.</summary>
/// <param name="add">Told of a new console.</param>
/// <param name="remove">Told that one is closed.</param>
/// <param name="changed">Told when the machine can be controlled, pauses or goes on.</param>
/// <param name="warn">Told that consoles cannot be shown.</param>
internal sealed class SpicePorts(Action<Display> add, Action<Display> remove, Action changed, Action<string> warn)
{
    /// <summary>Consoles are numbered from here, screens from 0.</summary>
    public const int FirstNumber = 1000;

    private const string MachineProtocol = "org.qemu.monitor.qmp.0";

    private static readonly (string Port, Func<string> Name)[] Consoles =
    [
        ("org.qemu.console.serial.0", () => Phrase.Of("Serial console")),
        ("org.qemu.monitor.hmp.0", () => Phrase.Of("Monitor of QEMU")),
        ("org.qemu.console.debug.0", () => Phrase.Of("Debug console")),
    ];

    private readonly Dictionary<nint, ConsoleDisplay> _open = [];
    private nint _machine;

    /// <summary>Whether the machine can be paused, reset and switched off.</summary>
    public bool ControlsMachine => _machine != 0;

    public bool IsPaused { get; private set; }

    /// <summary>A port channel came: its name is known once it is connected.</summary>
    public void Add(nint channel)
    {
        Signals.OnNotify(channel, "port-name", () => TakeName(channel));
        Signals.OnNotify(channel, "port-opened", () => TakeOpened(channel));
        Signals.On(channel, "port-data", (data, length) =>
        {
            if (_open.TryGetValue(channel, out var console))
            {
                console.Feed(GLib.Bytes(data, (int)length));
            }

            return false;
        });
        SpiceGlib.spice_channel_connect(channel);
    }

    /// <summary>A channel went.</summary>
    public void Remove(nint channel)
    {
        if (_open.Remove(channel, out var console))
        {
            remove(console);
            console.Dispose();
        }
    }

    /// <summary>Does something with the machine.</summary>
    /// <param name="action">What to do.</param>
    /// <param name="done">Told why it was refused, null when it was done.</param>
    public void Act(SpicePort.MachineAction action, Action<string?> done)
    {
        if (_machine == 0)
        {
            done(null);
        }
        else
        {
            SpicePort.Act(_machine, action, done);
        }
    }

    private void TakeName(nint channel)
    {
        if (GObject.GetString(channel, "port-name") != MachineProtocol || _machine != 0)
        {
            return;
        }

        var machine = SpicePort.spice_qmp_port_get(channel);
        Signals.OnNotify(machine, "ready", () => TakeMachine(machine));
        Signals.On(machine, "event", (name, _) =>
        {
            TakeEvent(GLib.Text(name));
            return false;
        });
    }

    private void TakeMachine(nint machine)
    {
        _machine = GObject.GetBool(machine, "ready") ? machine : 0;
        changed();
        if (_machine != 0)
        {
            SpicePort.AskWhetherRunning(machine, isRunning => BePaused(!isRunning));
        }
    }

    private void TakeEvent(string? name)
    {
        if (name is "STOP" or "RESUME")
        {
            BePaused(name == "STOP");
        }
    }

    private void BePaused(bool isPaused)
    {
        IsPaused = isPaused;
        changed();
    }

    private void TakeOpened(nint channel)
    {
        var name = GObject.GetString(channel, "port-name");
        if (!GObject.GetBool(channel, "port-opened"))
        {
            Remove(channel);
            return;
        }

        var index = Array.FindIndex(Consoles, console => console.Port == name);
        if (index < 0 || _open.ContainsKey(channel))
        {
            return;
        }

        if (NativeLibraries.FindMissing(NativeLibraries.ForConsoles) is var (library, package))
        {
            warn(Phrase.Of("the library {0} is missing, install the package {1}", library, package));
            return;
        }

        var console = new ConsoleDisplay(channel, FirstNumber + index, Consoles[index].Name());
        _open[channel] = console;
        add(console);
    }
}
