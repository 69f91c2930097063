namespace Osinfo;

/// <summary>
/// The names of real devices, from the host's <c>pci.ids</c> and <c>usb.ids</c>. They are many and rarely wanted, so they are read
/// when the first is asked for.
/// </summary>
/// <param name="pciPath">The path of <c>pci.ids</c>; null for none.</param>
/// <param name="usbPath">The path of <c>usb.ids</c>; null for none.</param>
/// <param name="isHidden">Whether the database wants the device with an id to be unknown.</param>
internal sealed class HardwareIds(string? pciPath, string? usbPath, Func<string, bool> isHidden)
{
    private const string Pci = "pci";
    private const string Usb = "usb";

    /// <summary>Where distributions put the lists, as the C library looks for them.</summary>
    private static readonly string[] Directories =
        ["/usr/share", "/usr/share/misc", "/usr/share/hwdata", "/usr/local/share/pciids", "/usr/local/share/usbids", "/usr/share/libosinfo"];

    private readonly Lazy<OrderedDictionary<string, HardwareRecord>> _records = new(() => ReadAll(pciPath, usbPath, isHidden));

    /// <summary>The parameters a record knows.</summary>
    internal static IReadOnlyList<string> Keys { get; } = ["vendor-id", "vendor", "product-id", "product", "bus-type"];

    internal IEnumerable<HardwareRecord> Records => _records.Value.Values;

    internal static string? FindFile(string name) =>
        Directories.Select(directory => Path.Combine(directory, name)).FirstOrDefault(File.Exists);

    internal static string IdPrefix(string busType) => busType == Pci ? "http://pcisig.com/pci/" : "http://usb.org/usb/";

    /// <summary>Whether the lists could know a device, judged by its id.</summary>
    internal static bool Covers(string deviceId) =>
        deviceId.StartsWith(IdPrefix(Pci), StringComparison.Ordinal) || deviceId.StartsWith(IdPrefix(Usb), StringComparison.Ordinal);

    internal HardwareRecord? Find(string deviceId) => _records.Value.GetValueOrDefault(deviceId);

    private static OrderedDictionary<string, HardwareRecord> ReadAll(string? pciPath, string? usbPath, Func<string, bool> isHidden)
    {
        var records = new OrderedDictionary<string, HardwareRecord>(StringComparer.Ordinal);
        foreach (var (path, busType) in new[] { (pciPath, Pci), (usbPath, Usb) })
        {
            foreach (var record in ReadFile(path, busType).Where(record => !isHidden(record.Id)))
            {
                records[record.Id] = record;
            }
        }

        return records;
    }

    /// <summary>Nothing for a list that is missing or cannot be read: names of devices are an extra.</summary>
    private static IReadOnlyList<HardwareRecord> ReadFile(string? path, string busType)
    {
        try
        {
            return path is null ? [] : HardwareIdsFile.Read(path, busType);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
