using Osinfo;
using VirtViewer.Domains;
using VirtViewer.Localisation;

namespace VirtViewer.Assessment;

/// <summary>Says whether the pointer will be captured, and whether USB devices can be redirected.</summary>
public static class InputCheck
{
    /// <summary>USB 2 and 3; QEMU's own choice for <c>usb</c> without a model is USB 1.</summary>
    private static readonly string[] UsbModels = ["usb/qemu-xhci", "usb/nec-xhci", "usb/ich9-ehci1", "usb/ehci"];

    /// <summary>What is worth saying about pointer and USB.</summary>
    /// <param name="os">The system.</param>
    /// <param name="domain">The machine.</param>
    /// <param name="releaseKeys">What releases the pointer.</param>
    public static IEnumerable<Finding> Check(Os os, DomainDescription domain, string releaseKeys)
    {
        ArgumentNullException.ThrowIfNull(domain);
        var tablet = domain.Devices.FirstOrDefault(device => device.Kind == "input" && device.Model.StartsWith("tablet/", StringComparison.Ordinal));
        if (tablet is null || DeviceCheck.Judge(os, tablet, domain.Architecture) == DeviceVerdict.Unsupported)
        {
            yield return new Finding("pointer-captured", Severity.Info,
                tablet is null ? Phrase.Of("Pointer: no tablet") : Phrase.Of("Pointer: tablet"),
                tablet is null ? Phrase.Of("A tablet needs no capturing") : Phrase.Of("Tablets are not supported"),
                Phrase.Of("The pointer will be captured; {0} releases it.", releaseKeys));
        }

        var usb = domain.Devices.Where(device => device.Kind == "controller" && UsbModels.Contains(device.Model)).ToArray();
        if (domain.UsbRedirections > 0 && usb.All(device => DeviceCheck.Judge(os, device, domain.Architecture) == DeviceVerdict.Unsupported))
        {
            yield return new Finding("usb-no-controller", Severity.Advice,
                usb.Length == 0 ? Phrase.Of("USB: no controller for USB 2 or 3") : Phrase.Of("USB: {0}", usb[0].Model.Split('/')[1]),
                usb.Length == 0 ? Phrase.Of("Redirection needs a USB 2 or 3 controller") : Phrase.Of("Not supported"),
                Phrase.Of("Devices of this computer cannot be redirected into the guest."));
        }
    }
}
