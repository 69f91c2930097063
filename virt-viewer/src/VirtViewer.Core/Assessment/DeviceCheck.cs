using Osinfo;
using VirtViewer.Domains;
using VirtViewer.Localisation;

namespace VirtViewer.Assessment;

/// <summary>Says for each device of a machine whether the system drives it.</summary>
public static class DeviceCheck
{
    /// <summary>What the database says; the best of what the device may be. Null when the database has no entry for such a device.</summary>
    public static DeviceVerdict? Judge(Os os, DomainDevice device, string? architecture)
    {
        ArgumentNullException.ThrowIfNull(os);
        var ids = DeviceModels.IdsOf(device);
        return ids.Count == 0 ? null : ids.Min(id => Judge(os, id, architecture));
    }

    /// <summary>What is worth saying about the devices.</summary>
    public static IEnumerable<Finding> Check(Os os, DomainDescription domain)
    {
        ArgumentNullException.ThrowIfNull(os);
        ArgumentNullException.ThrowIfNull(domain);
        return HardDisksOnly(domain).Distinct().Select(device => Check(os, domain, device)).OfType<Finding>();
    }

    /// <summary>That a CD drive is not virtio is no fault: its bus says nothing about the disks.</summary>
    private static IEnumerable<DomainDevice> HardDisksOnly(DomainDescription domain) =>
        domain.Devices.Where(device => device.Kind != "disk" || domain.Drives.Any(drive => !drive.IsCdrom && (drive.Bus ?? "") == device.Model));

    private static Finding? Check(Os os, DomainDescription domain, DomainDevice device)
    {
        var verdict = Judge(os, device, domain.Architecture);
        var text = $"{KindName(device.Kind)}: {device.Model.Trim('/')}";
        return verdict switch
        {
            DeviceVerdict.Unsupported => new Finding("device-unsupported", Severity.Problem, text, Phrase.Of("Not supported"),
                Phrase.Of("{0} cannot use this device.", os.Name)),
            DeviceVerdict.SupportedWithDrivers => new Finding("device-needs-drivers", Severity.Info, text,
                Phrase.Of("Supported with additional drivers"),
                Phrase.Of("{0} needs the guest tools for this device.", os.Name)),
            _ when Better(os, domain, device) is { } better => new Finding("device-better-model", Severity.Advice, text,
                Phrase.Of("{0} is supported", better.Model.Split('/')[^1]), Phrase.Of("It is faster and costs the host less.")),
            DeviceVerdict.NotListed when IsKindListed(os, device.Kind) => new Finding("device-not-listed", Severity.Info, text, Phrase.Of("Not listed"),
                Phrase.Of("Whether {0} can use this device is not known.", os.Name)),
            _ => null,
        };
    }

    private static DomainDevice? Better(Os os, DomainDescription domain, DomainDevice device) =>
        DeviceModels.BetterThan(device).FirstOrDefault(better => Judge(os, better, domain.Architecture) == DeviceVerdict.Supported);

    /// <summary>Systems for which the database lists no device of a kind say nothing about any of them.</summary>
    private static bool IsKindListed(Os os, string kind)
    {
        var @class = kind switch
        {
            "interface" => "net",
            "disk" => "block",
            "sound" => "audio",
            "memballoon" => "memory.balloon",
            "controller" => "controller.usb",
            _ => kind,
        };
        return os.AllDevices.Any(device => device.Class == @class);
    }

    private static DeviceVerdict Judge(Os os, string id, string? architecture)
    {
        if (os.AllDeviceLinks.Any(link => link.Device.Id == id))
        {
            return DeviceVerdict.Supported;
        }

        var drivers = os.DeviceDrivers.Where(driver => driver.Architecture is null || driver.Architecture == architecture);
        if (drivers.Any(driver => driver.Devices.Any(device => device.Id == id)))
        {
            return DeviceVerdict.SupportedWithDrivers;
        }

        return IsTakenAway(os, id, []) ? DeviceVerdict.Unsupported : DeviceVerdict.NotListed;
    }

    /// <summary>The nearest statement about the device decides, as for inheritance.</summary>
    private static bool IsTakenAway(Os os, string id, HashSet<Os> seen) => seen.Add(os)
        && (os.DeclaredDeviceLinks.FirstOrDefault(link => link.Device.Id == id) is { } own
            ? !own.IsSupported
            : os.DerivesFrom.Concat(os.Clones).Any(parent => IsTakenAway(parent, id, seen)));

    private static string KindName(string kind) => kind switch
    {
        "interface" => Phrase.Of("Network"),
        "disk" => Phrase.Of("Disk bus"),
        "video" => Phrase.Of("Video"),
        "sound" => Phrase.Of("Sound"),
        "input" => Phrase.Of("Input"),
        "controller" => Phrase.Of("Controller"),
        "console" => Phrase.Of("Console"),
        "rng" => Phrase.Of("Random numbers"),
        "memballoon" => Phrase.Of("Memory balloon"),
        "watchdog" => Phrase.Of("Watchdog"),
        "filesystem" => Phrase.Of("Shared folder"),
        "chipset" => Phrase.Of("Chipset"),
        _ => kind,
    };
}
