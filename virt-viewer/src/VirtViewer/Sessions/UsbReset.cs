using VirtViewer.Interop;

namespace VirtViewer.Sessions;

/// <summary>
/// Takes redirected USB devices away from the guest and gives them back, so that the guest resets them. What spice-gtk still has to do when a
/// device has gone may refuse the device or take it back: it is given time, and the device is given again until it stays.
/// </summary>
internal sealed class UsbReset
{
    private const int MostTries = 6;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);

    private readonly nint _manager;
    private readonly Func<bool> _goesOn;
    private readonly Action<string> _failed;

    private UsbReset(nint manager, Func<bool> goesOn, Action<string> failed)
    {
        (_manager, _goesOn, _failed) = (manager, goesOn, failed);
    }

    /// <summary>Begins.</summary>
    /// <param name="manager">The manager of the session.</param>
    /// <param name="goesOn">Whether the session is still there.</param>
    /// <param name="failed">Told why a device did not come back.</param>
    public static void Start(nint manager, Func<bool> goesOn, Action<string> failed)
    {
        var reset = new UsbReset(manager, goesOn, failed);
        foreach (var device in SpiceDevices.RedirectedUsb(manager))
        {
            GObject.g_object_ref(manager);
            SpiceDevices.Disconnect(manager, device, refusal =>
            {
                if (refusal is null)
                {
                    reset.GiveLater(device, 0, "?");
                }
                else
                {
                    reset.End(device, refusal);
                }
            });
        }
    }

    private void GiveLater(nint device, int tries, string reason) => MainLoop.After(FirstPause * (1 << tries), () =>
    {
        if (!_goesOn() || SpiceDevices.spice_usb_device_manager_is_device_connected(_manager, device))
        {
            End(device, null);
        }
        else if (tries == MostTries)
        {
            End(device, reason);
        }
        else
        {
            SpiceDevices.Connect(_manager, device, refusal => GiveLater(device, tries + 1, refusal ?? reason));
        }

        return false;
    });

    private void End(nint device, string? reason)
    {
        if (reason is not null && _goesOn())
        {
            _failed(reason);
        }

        SpiceDevices.Release(device);
        GObject.g_object_unref(_manager);
    }
}
