using Osinfo;
using VirtViewer.Domains;
using VirtViewer.Localisation;

namespace VirtViewer.Assessment;

/// <summary>Compares the firmware of a machine with what the system boots with.</summary>
public static class FirmwareCheck
{
    /// <summary>What is worth saying about the firmware.</summary>
    public static IEnumerable<Finding> Check(Os os, DomainDescription domain)
    {
        ArgumentNullException.ThrowIfNull(os);
        ArgumentNullException.ThrowIfNull(domain);
        var type = domain.IsEfi ? FirmwareType.Efi : FirmwareType.Bios;
        var known = os.AllFirmwares.Where(firmware => firmware.Architecture == domain.Architecture).ToArray();
        var text = !domain.IsEfi ? Phrase.Of("Firmware: BIOS")
            : domain.HasSecureBoot ? Phrase.Of("Firmware: UEFI with secure boot")
            : Phrase.Of("Firmware: UEFI");
        if (known.Any(firmware => firmware.Type == type && !firmware.IsSupported))
        {
            var other = os.Firmwares.FirstOrDefault(firmware => firmware.Architecture == domain.Architecture && firmware.IsSupported)?.Type;
            yield return new Finding("firmware-unsupported", Severity.Problem, text,
                other is null ? Phrase.Of("Not supported") : Phrase.Of("Not supported, expected {0}", other == FirmwareType.Efi ? "UEFI" : "BIOS"),
                Phrase.Of("{0} does not start, or gets no updates.", os.Name));
        }
        else if (known.Any(firmware => firmware is { IsSupported: true, IsRecommended: true } && firmware.Type != type))
        {
            yield return new Finding("firmware-not-recommended", Severity.Advice, text,
                Phrase.Of("{0} is recommended", type == FirmwareType.Efi ? "BIOS" : "UEFI"), Phrase.Of("The vendor of {0} recommends it.", os.Name));
        }
    }
}
