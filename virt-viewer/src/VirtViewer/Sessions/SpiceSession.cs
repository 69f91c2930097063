using VirtViewer.Interop;
using VirtViewer.Localisation;
using VirtViewer.Monitors;
using static VirtViewer.Interop.SpiceGlib;

namespace VirtViewer.Sessions;

/// <summary>A SPICE session with all its channels.</summary>
internal sealed partial class SpiceSession : Session
{
    private const int MostDisplays = 16;

    private readonly nint _session = spice_session_new();
    private readonly Dictionary<(int Channel, int Head), SpiceDisplay> _displays = [];
    private readonly Dictionary<nint, int> _displayChannels = [];
    private nint _main;
    private bool _hasUsb;

    public SpiceSession(Endpoint endpoint, SessionOptions options)
        : base(endpoint, options)
    {
        SpiceSettings.Apply(_session, endpoint, options);
        _ports = new SpicePorts(Add, Remove, Change, options.Warn);
        Signals.On(_session, "channel-new", AddChannel);
        Signals.On(_session, "channel-destroy", RemoveChannel);
        Signals.On(_session, "disconnected", () => End(null));
        Signals.OnNotify(_session, "name", TakeName);
        Signals.OnNotify(_session, "uuid", TakeName);
    }

    public override bool HasUsb => _hasUsb;

    public override bool HasAgent => _main != 0 && GObject.GetBool(_main, "agent-connected");

    /// <summary>Files are on their way to the guest.</summary>
    public event Action<nint>? TransferStarted;

    private bool Disables(string channel) => Endpoint.File?.DisabledChannels.Contains(channel) == true;

    public override bool Open() => Transport.Open() is { } descriptor ? spice_session_open_fd(_session, descriptor) : spice_session_connect(_session);

    protected override void Disconnect() => spice_session_disconnect(_session);

    public override void Dispose()
    {
        var displays = _displays.Values.ToArray();
        _displays.Clear();
        Array.ForEach(displays, display => display.Dispose());
        DisposeDevices();
        GObject.g_object_unref(_session);
    }

    public override void Arrange(IReadOnlyDictionary<int, Rectangle> displays)
    {
        if (!HasAgent)
        {
            return;
        }

        foreach (var (number, place) in displays)
        {
            // The library tells an agent that a display it was not told of is off.
            spice_main_channel_update_display_enabled(_main, number, true, false);
            spice_main_channel_update_display(_main, number, place.X, place.Y, place.Width, place.Height, true);
        }
    }

    public override void Enable(int display, bool isEnabled)
    {
        if (HasAgent && display < MostDisplays)
        {
            spice_main_channel_update_display_enabled(_main, display, isEnabled, true);
        }
    }

    public override nint CreateUsbWidget() => SpiceGtk.spice_usb_device_widget_new(_session, "%s %s");

    private bool AddChannel(nint channel)
    {
        Signals.On(channel, "open-fd", _ => OpenDescriptor(channel));
        switch (GObject.TypeName(channel))
        {
            case "SpiceMainChannel":
                _main = channel;
                Signals.On(channel, "channel-event", happened => HandleMain((ChannelEvent)(int)happened));
                Signals.OnNotify(channel, "agent-connected", Change);
                Signals.On(channel, "new-file-transfer", task =>
                {
                    TransferStarted?.Invoke(task);
                    return false;
                });
                break;
            case "SpiceDisplayChannel" when !Disables("display"):
                _displayChannels[channel] = GObject.GetInt(channel, "channel-id");
                Signals.OnNotify(channel, "monitors", () => TakeMonitors(channel));
                spice_channel_connect(channel);
                break;
            case "SpiceUsbredirChannel":
                TakeUsb();
                break;
            default:
                AddDevice(channel);
                break;
        }

        return false;
    }

    private bool RemoveChannel(nint channel)
    {
        if (channel == _main)
        {
            _main = 0;
        }

        RemoveDevice(channel);

        if (_displayChannels.Remove(channel, out var id))
        {
            foreach (var key in _displays.Keys.Where(key => key.Channel == id).ToArray())
            {
                Forget(key);
            }
        }

        return false;
    }

    private bool OpenDescriptor(nint channel)
    {
        try
        {
            if (Transport.Open() is { } descriptor)
            {
                spice_channel_open_fd(channel, descriptor);
            }
        }
        catch (InvalidDataException e)
        {
            WasExplained = true;
            Options.Tell(Phrase.Of("Cannot open a channel of the display"), e.Message);
        }

        return false;
    }

    private bool HandleMain(ChannelEvent happened)
    {
        switch (happened)
        {
            case ChannelEvent.Opened:
                BeConnected();
                TakeName();
                break;
            case ChannelEvent.Closed:
                spice_session_disconnect(_session);
                if (_isEndingMachine)
                {
                    // The library waits for an answer that the machine has not given any more.
                    End(null);
                }

                break;
            case ChannelEvent.ErrorAuthentication:
                var (refusal, reason) = (RefusalOf(_main), ErrorOf(_main));
                MainLoop.Post(() => Authenticate(refusal, reason));
                break;
            case ChannelEvent.ErrorConnect when IsForProxy(RefusalOf(_main)):
                var proxyReason = ErrorOf(_main);
                MainLoop.Post(() => AuthenticateAtProxy(proxyReason));
                break;
            case ChannelEvent.ErrorConnect or ChannelEvent.ErrorTls or ChannelEvent.ErrorLink or ChannelEvent.ErrorIo:
                Fail(ErrorOf(_main) ?? Describe(happened));
                break;
        }

        return false;
    }

    private static string Describe(ChannelEvent happened) => happened switch
    {
        ChannelEvent.ErrorConnect => Phrase.Of("The connection was refused or the host cannot be reached."),
        ChannelEvent.ErrorTls => Phrase.Of("The encrypted connection could not be made: the certificate does not fit the server."),
        ChannelEvent.ErrorLink => Phrase.Of("The server does not speak SPICE."),
        _ => Phrase.Of("The connection broke."),
    };

    private void Fail(string? reason)
    {
        End(reason);
        MainLoop.Post(() => spice_session_disconnect(_session));
    }

    private void TakeName()
    {
        GuestName = GObject.GetString(_session, "name") is { Length: > 0 } name ? name : null;
        GuestUuid = UuidOf(_session) is { } uuid && uuid != Guid.Empty ? uuid.ToString() : null;
        Change();
    }

    private void TakeMonitors(nint channel)
    {
        var id = _displayChannels[channel];
        var told = MonitorsOf(channel).Where(head => head is { Id: >= 0 and < MostDisplays, Width: > 0, Height: > 0 }).DistinctBy(head => head.Id).ToArray();

        // Their numbers would be those of the next channels.
        var heads = _displayChannels.Count > 1 ? [.. told.Where(head => head.Id == 0)] : told;
        if (heads.Length < told.Length)
        {
            Options.Warn(Phrase.Of("several displays on one of several channels are not supported; only the first is shown"));
        }

        foreach (var head in heads)
        {
            if (!_displays.TryGetValue((id, head.Id), out var display))
            {
                display = new SpiceDisplay(_session, id, head.Id, !Disables("inputs"));
                _displays[(id, head.Id)] = display;
                Add(display);
            }

            display.TakeSize(head.Width, head.Height);
        }

        foreach (var key in _displays.Keys.Where(key => key.Channel == id && !heads.Any(head => head.Id == key.Head)).ToArray())
        {
            Forget(key);
        }
    }

    private void Forget((int Channel, int Head) key)
    {
        if (_displays.Remove(key, out var display))
        {
            Remove(display);
            display.Dispose();
        }
    }
}
