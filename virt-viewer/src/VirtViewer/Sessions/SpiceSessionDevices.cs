using VirtViewer.Interop;
using VirtViewer.Localisation;

namespace VirtViewer.Sessions;

// What a SPICE session shares beside its screens: consoles, machine, smart cards, folders, clipboard.
internal sealed partial class SpiceSession
{
    private static readonly TimeSpan UsbPause = TimeSpan.FromMilliseconds(100);

    private readonly SpicePorts _ports;
    private nint _folderChannel;
    private bool _hasSmartcards;
    private ulong? _readers;
    private bool _isFolderShared;
    private bool _isEndingMachine;

    public override bool HasPower => _ports.ControlsMachine;

    public override bool HasPause => _ports.ControlsMachine;

    public override bool IsPaused => _ports.IsPaused;

    public override bool EndsMachine => _ports.ControlsMachine;

    public override bool HasSoftwareCard => _hasSmartcards && SpiceDevices.HasSoftwareReader();

    public override bool HasClipboard => true;

    public override SharedFolder? Folder
    {
        get => _folderChannel == 0 ? null : new SharedFolder(
            GObject.GetString(_session, "shared-dir") ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
            _isFolderShared,
            GObject.GetBool(_session, "share-dir-ro"));
        set
        {
            if (_folderChannel == 0 || value is null)
            {
                return;
            }

            GObject.Set(_session, "shared-dir", value.Path);
            GObject.Set(_session, "share-dir-ro", value.IsReadOnly);
            ShareFolder(value.IsShared);
        }
    }

    public override void SetPaused(bool isPaused) => Act(isPaused ? SpicePort.MachineAction.Pause : SpicePort.MachineAction.Continue);

    public override void Reset() => Act(SpicePort.MachineAction.Reset);

    public override void PowerDown() => Act(SpicePort.MachineAction.PowerDown);

    public override void EndMachine(Action done)
    {
        _isEndingMachine = true;
        _ports.Act(SpicePort.MachineAction.Quit, _ => done());
    }

    public override void MoveCard(bool isInserted)
    {
        if (HasSoftwareCard && !(isInserted ? SpiceDevices.InsertCard() : SpiceDevices.RemoveCard()))
        {
            Options.Tell(isInserted ? Phrase.Of("The smart card cannot be inserted") : Phrase.Of("The smart card cannot be removed"), null);
        }
    }

    public override void ResetUsb()
    {
        if (UsbManager is not 0 and var manager)
        {
            UsbReset.Start(manager, () => _main != 0, TellUsbFailure);
        }
    }

    public override void WhenUsbRests(Action action)
    {
        var manager = UsbManager;
        if (manager == 0)
        {
            action();
            return;
        }

        GObject.g_object_ref(manager);
        var wasResting = false;
        MainLoop.After(UsbPause, () =>
        {
            // Who asked for it is told after the manager has come to rest.
            var rests = !SpiceDevices.spice_usb_device_manager_is_redirecting(manager);
            if (!rests || !wasResting)
            {
                wasResting = rests;
                return true;
            }

            GObject.g_object_unref(manager);
            action();
            return false;
        });
    }

    /// <summary>The manager of USB devices; 0 when the library has none.</summary>
    private nint UsbManager
    {
        get
        {
            var manager = SpiceGlib.spice_usb_device_manager_get(_session, out var error);
            GLib.TakeError(error);
            return manager;
        }
    }

    /// <summary>A channel for USB devices came: from the first on, what goes wrong with devices that nobody chose in the dialog is told.</summary>
    private void TakeUsb()
    {
        if (!_hasUsb && UsbManager is not 0 and var manager)
        {
            Signals.On(manager, "auto-connect-failed", (_, error) => HandleUsbFailure(error));
            Signals.On(manager, "device-error", (_, error) => HandleUsbFailure(error));
        }

        _hasUsb = true;
        Change();
    }

    private bool HandleUsbFailure(nint error)
    {
        if (!GLib.IsCancelled(error) && GLib.ErrorMessage(error) is var reason)
        {
            MainLoop.Post(() => TellUsbFailure(reason));
        }

        return false;
    }

    public override void ShareClipboard(bool isShared) => GObject.Set(SpiceGtk.spice_gtk_session_get(_session), "auto-clipboard", isShared);

    private void Act(SpicePort.MachineAction action) =>
        _ports.Act(action, refusal =>
        {
            if (refusal is not null)
            {
                Options.Tell(Phrase.Of("The virtual machine refuses"), refusal);
            }
        });

    private void AddDevice(nint channel)
    {
        switch (GObject.TypeName(channel))
        {
            case "SpiceWebdavChannel":
                _folderChannel = channel;
                if (GObject.GetString(_session, "shared-dir") is not null && Options.SharesFolder)
                {
                    ShareFolder(true);
                }

                Change();
                break;
            case "SpicePortChannel":
                _ports.Add(channel);
                break;
            case "SpiceSmartcardChannel" when !Disables("smartcard"):
                _hasSmartcards = true;
                _readers ??= Signals.On(SpiceDevices.SmartcardManager, "reader-added", Change, 1);
                Change();
                break;
            case "SpicePlaybackChannel" when !Disables("playback"):
            case "SpiceRecordChannel" when !Disables("record"):
                SpiceGlib.spice_audio_get(_session, 0);
                break;
            case "SpicePlaybackChannel" or "SpiceRecordChannel":
            case "SpiceCursorChannel" when Disables("cursor"):
                // The library connects these by itself, after this signal.
                MainLoop.Post(() => SpiceGlib.spice_channel_disconnect(channel, SpiceGlib.ChannelEvent.None));
                break;
        }
    }

    private void DisposeDevices()
    {
        if (_readers is { } handler)
        {
            GObject.g_signal_handler_disconnect(SpiceDevices.SmartcardManager, handler);
        }
    }

    private void RemoveDevice(nint channel)
    {
        _ports.Remove(channel);
        if (channel == _folderChannel)
        {
            _folderChannel = 0;
        }
    }

    /// <summary>The guest sees the folder as long as the channel is connected.</summary>
    private void ShareFolder(bool isShared)
    {
        if (isShared == _isFolderShared)
        {
            return;
        }

        _isFolderShared = isShared;
        if (isShared)
        {
            SpiceGlib.spice_channel_connect(_folderChannel);
        }
        else
        {
            SpiceGlib.spice_channel_disconnect(_folderChannel, SpiceGlib.ChannelEvent.None);
        }
    }
}
