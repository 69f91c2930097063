using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Structure;

/// <summary>The lists of real devices (<c>pci.ids</c>, <c>usb.ids</c>) that the host has, or has not.</summary>
internal static class HardwareLists
{
    private static readonly string[] Prefixes = ["http://pcisig.com/pci/", "http://usb.org/usb/"];

    /// <summary>Whether a list of the host names the device, or could name it if the host had one.</summary>
    internal static bool Names(LintModel model, string deviceId) =>
        MayName(model, deviceId) || model.Database.FindDevice(deviceId)?.GetValue("vendor-id") is not null;

    /// <summary>Whether the device is of a kind the lists name, and the host has none.</summary>
    internal static bool MayName(LintModel model, string deviceId) =>
        Array.Exists(Prefixes, prefix => deviceId.StartsWith(prefix, StringComparison.Ordinal))
        && model.Database.Devices.Count == model.Database.NativeDevices.Count;
}
