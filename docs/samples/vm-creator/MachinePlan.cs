using System.Globalization;

namespace Osinfo.Samples.VmCreator;

/// <summary>The machine a system wants.</summary>
public sealed class MachinePlan
{
    private const long MiB = 1024 * 1024;
    private const long GiB = 1024 * MiB;

    // For systems of which nothing is known.
    private const long DefaultMemory = 2 * GiB;
    private const long DefaultStorage = 20 * GiB;

    // Paravirtual devices are quicker than those that pretend to be real.
    private static readonly string[] Quickest = ["virtio1.0-", "virtio-", "virtio"];

    private MachinePlan(IReadOnlyList<(string Name, string Value)> lines) => Lines = lines;

    /// <summary>What to show: the name of each part and its value.</summary>
    public IReadOnlyList<(string Name, string Value)> Lines { get; }

    /// <summary>Plans a machine for what was found on a medium.</summary>
    public static MachinePlan For(OsinfoDatabase database, Candidate<Media> found)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(found);
        var (os, media) = (found.Os, found.Entry);
        var architecture = media.Architecture is null or Resources.AllArchitectures ? "x86_64" : media.Architecture;
        var recommended = os.RecommendedResources.ForArchitecture(architecture);
        var minimum = os.MinimumResources.ForArchitecture(architecture);
        var devices = Devices(database, os);
        return new MachinePlan([.. new[]
        {
            ("system", $"{os.Name} ({architecture})"),
            ("memory", $"{(recommended?.Ram ?? minimum?.Ram ?? DefaultMemory) / MiB} MiB"),
            ("processors", Text(recommended?.CpuCount ?? minimum?.CpuCount ?? 1)),
            ("disk", $"{(recommended?.Storage ?? minimum?.Storage ?? DefaultStorage) / GiB} GiB, {Best(devices, "block") ?? "ide"}"),
            ("network", Best(devices, "net") ?? "e1000"),
            ("sound", Best(devices, "audio") ?? "none"),
            ("firmware", Firmware(os, architecture)),
            ("restarts", media.InstallerReboots is { } restarts ? Text(restarts) : null),
            ("unattended", Profiles(media)),
            ("kernel", media.KernelPath),
            ("initrd", media.InitrdPath),
        }.Where(line => line.Item2 is not null).Select(line => (line.Item1, line.Item2!))]);
    }

    /// <summary>What both the newest QEMU and the system know; all the system knows when the database has no QEMU.</summary>
    private static IReadOnlyList<Device> Devices(OsinfoDatabase database, Os os)
    {
        var platform = database.Platforms.Where(one => one.ShortId?.StartsWith("qemu-kvm", StringComparison.Ordinal) == true)
            .MaxBy(one => one.ReleaseDate);
        return platform is null ? os.AllDevices : [.. os.AllDevices.IntersectBy(platform.AllDevices.Select(device => device.Id), device => device.Id)];
    }

    private static string? Best(IEnumerable<Device> devices, string deviceClass)
    {
        var names = devices.Where(device => device.Class == deviceClass).Select(device => device.Name).OfType<string>().ToArray();
        return Quickest.SelectMany(prefix => names.Where(name => name.StartsWith(prefix, StringComparison.Ordinal))).Concat(names).FirstOrDefault();
    }

    /// <summary>BIOS unless the system cannot boot with it or is better off with EFI; what is not known boots with BIOS.</summary>
    private static string Firmware(Os os, string architecture)
    {
        var known = os.Firmwares.Where(firmware => firmware.Architecture == architecture).ToArray();
        var bios = os.AllFirmwares.FirstOrDefault(firmware => firmware.Architecture == architecture && firmware.Type == FirmwareType.Bios);
        var wantsEfi = known.Any(firmware => firmware is { Type: FirmwareType.Efi, IsRecommended: true }) || bios is { IsSupported: false };
        return wantsEfi || architecture is "aarch64" or "riscv64" ? "efi" : "bios";
    }

    /// <summary>The profiles that scripts install without asking; null when there are none.</summary>
    private static string? Profiles(Media media)
    {
        var scripts = media.InstallScripts is { Count: > 0 } own ? own : media.Os!.InstallScripts;
        return media.SupportsInstallScript ? string.Join(", ", scripts.Select(script => script.Profile).Distinct()) : null;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
