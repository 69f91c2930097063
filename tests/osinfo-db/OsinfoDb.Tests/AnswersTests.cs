using System.Globalization;
using Osinfo;

namespace OsinfoDb.Tests;

public sealed class AnswersTests
{
    [Fact]
    public void Answers_about_operating_systems_are_the_approved_ones() =>
        Approved.Matches("oses.txt", Databases.FromDirectory.Oses.OrderBy(os => os.ShortId, StringComparer.Ordinal).Select(Describe));

    [Fact]
    public void Answers_about_platforms_are_the_approved_ones() =>
        Approved.Matches(
            "platforms.txt",
            Databases.FromDirectory.Platforms.OrderBy(platform => platform.ShortId, StringComparer.Ordinal).Select(Describe));

    [Fact]
    public void Answers_about_devices_are_the_approved_ones() =>
        Approved.Matches(
            "devices.txt",
            Databases.FromDirectory.NativeDevices
                .OrderBy(device => device.Id, StringComparer.Ordinal)
                .Select(device => $"{device.Id}: {device.Name}, {device.Class ?? "-"}, {device.BusType ?? "-"}"));

    // What is inherited counts: a change to one release then shows for all that build on it.
    private static string Describe(Os os) => string.Join(", ",
    [
        $"{os.ShortId}: {os.Name}",
        $"version {os.Version ?? "-"}",
        $"{Day(os.ReleaseDate)} to {Day(os.EolDate)}",
        os.ReleaseStatus.ToString().ToLowerInvariant(),
        os.Family ?? "-",
        os.Distro ?? "-",
        $"media {os.Media.Count}",
        $"trees {os.Trees.Count}",
        $"images {os.Images.Count}",
        $"variants {os.Variants.Count}",
        $"devices {os.AllDevices.Count}",
        $"drivers {os.DeviceDrivers.Count}",
        $"firmware {Firmware(os)}",
        $"minimum {Amounts(os.MinimumResources)}",
        $"recommended {Amounts(os.RecommendedResources)}",
        $"maximum {Amounts(os.MaximumResources)}",
        $"network-install {Amounts(os.NetworkInstallResources)}",
        $"scripts {os.InstallScripts.Count}",
        $"url-argument {os.KernelUrlArgument ?? "-"}",
        $"cloud-user {os.CloudImageUsername ?? "-"}",
    ]);

    private static string Describe(Platform platform) =>
        $"{platform.ShortId}: {platform.Name}, version {platform.Version ?? "-"}, {Day(platform.ReleaseDate)}, "
        + $"devices {platform.AllDevices.Count}";

    private static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "-";

    private static string Firmware(Os os) => List(os.Firmwares.Select(firmware => $"{firmware.Architecture} {firmware.GetValue("type")}"));

    private static string Amounts(IReadOnlyList<Resources> levels) =>
        List(levels.Select(level => $"{level.Architecture} {level.CpuCount}/{level.Cpu}/{level.Ram}/{level.Storage}"));

    private static string List(IEnumerable<string> items) => $"[{string.Join("; ", items)}]";
}
