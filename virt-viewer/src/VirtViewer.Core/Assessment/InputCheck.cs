using Osinfo;
using VirtViewer.Domains;
using VirtViewer.Hotkeys;
using VirtViewer.Localisation;

namespace VirtViewer.Assessment;

/// <summary>Says whether the pointer will be captured, and whether USB devices can be redirected.</summary>
public static class InputCheck
{
    private static readonly string[] UsbModels =
        ["usb/qemu-xhci", "usb/nec-xhci", "usb/ich9-ehci1", "usb/ehci", "usb/piix3-uhci", "usb/piix4-uhci", "usb/pci-ohci", "usb/"];

    /// <summary>What is worth saying about pointer and USB.</summary>
    public static IEnumerable<Finding> Check(Os os, DomainDescription domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        var tablet = domain.Devices.FirstOrDefault(device => device.Kind == "input" && device.Model.StartsWith("tablet/", StringComparison.Ordinal));
        if (tablet is null || DeviceCheck.Judge(os, tablet, domain.Architecture) == DeviceVerdict.Unsupported)
        {
            yield return new Finding("pointer-captured", Severity.Info,
                tablet is null ? Phrase.Of("Pointer: no tablet") : Phrase.Of("Pointer: tablet"),
                tablet is null ? Phrase.Of("A tablet needs no capturing") : Phrase.Of("Tablets are not supported"),
                Phrase.Of("The pointer will be captured; {0} releases it.", HotkeyList.Defaults.Release.Label));
        }

        var usb = domain.Devices.Where(device => device.Kind == "controller" && UsbModels.Contains(device.Model)).ToArray();
        if (domain.UsbRedirections > 0 && usb.Length == 0)
        {
            yield return new Finding("usb-no-controller", Severity.Advice, Phrase.Of("USB: no controller"),
                Phrase.Of("Redirection needs a USB 2 or 3 controller"),
                Phrase.Of("Devices of this computer cannot be redirected into the guest."));
        }
    }
}
