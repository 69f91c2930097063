using Osinfo.Loading;

namespace Osinfo;

/// <summary>
/// The names of real devices, from the host's <c>pci.ids</c> and <c>usb.ids</c>. They are many and rarely wanted, so they are read
/// when the first is asked for.
/// </summary>
/// <param name="pciPath">The path of <c>pci.ids</c>; null for none.</param>
/// <param name="usbPath">The path of <c>usb.ids</c>; null for none.</param>
/// <param name="hidden">Gives the keys of the files (<see cref="DatabaseFile.Key"/>) that hide what stood in their place.</param>
internal sealed class HardwareIds(string? pciPath, string? usbPath, Func<IReadOnlySet<string>> hidden)
{
    private const string Pci = "pci";
    private const string Usb = "usb";

    /// <summary>Where distributions put the lists, as the C library looks for them.</summary>
    private static readonly string[] Directories =
        ["/usr/share", "/usr/share/misc", "/usr/share/hwdata", "/usr/local/share/pciids", "/usr/local/share/usbids", "/usr/share/libosinfo"];

    private readonly Lazy<HardwareIdsFile?> _pci = new(() => ReadFile(pciPath, Pci));
    private readonly Lazy<HardwareIdsFile?> _usb = new(() => ReadFile(usbPath, Usb));
    private readonly Lazy<IReadOnlySet<string>> _hidden = new(hidden);

    /// <summary>The parameters a record knows.</summary>
    internal static IReadOnlyList<string> Keys { get; } = ["vendor-id", "vendor", "product-id", "product", "bus-type"];

    internal static string? FindFile(string name) =>
        Directories.Select(directory => Path.Combine(directory, name)).FirstOrDefault(File.Exists);

    internal static string IdPrefix(string busType) => busType == Pci ? "http://pcisig.com/pci/" : "http://usb.org/usb/";

    /// <summary>Whether the lists could know a device, judged by its id.</summary>
    internal static bool Covers(string deviceId) =>
        deviceId.StartsWith(IdPrefix(Pci), StringComparison.Ordinal) || deviceId.StartsWith(IdPrefix(Usb), StringComparison.Ordinal);

    internal HardwareRecord? Find(string deviceId) =>
        Find(deviceId, IdPrefix(Pci), _pci) ?? Find(deviceId, IdPrefix(Usb), _usb);

    /// <summary>All that they know, but for the devices with these ids.</summary>
    internal List<HardwareRecord> ListExcept(IEnumerable<string> deviceIds)
    {
        var left = deviceIds.Select(Find).OfType<HardwareRecord>().ToHashSet();
        var records = new List<HardwareRecord>((_pci.Value?.Count ?? 0) + (_usb.Value?.Count ?? 0));
        Add(_pci.Value);
        Add(_usb.Value);
        return records;

        void Add(HardwareIdsFile? file)
        {
            for (var i = 0; i < file?.Count; i++)
            {
                if (!IsHidden(file[i]) && !left.Contains(file[i]))
                {
                    records.Add(file[i]);
                }
            }
        }
    }

    private HardwareRecord? Find(string deviceId, string prefix, Lazy<HardwareIdsFile?> file) =>
        deviceId.StartsWith(prefix, StringComparison.Ordinal)
        && file.Value?.Find(deviceId.AsSpan(prefix.Length)) is { } record
        && !IsHidden(record)
            ? record
            : null;

    /// <summary>Whether an empty file stands in the place of a device, so that not even the lists are to speak of it.</summary>
    private bool IsHidden(HardwareRecord record) =>
        _hidden.Value.Count > 0 && _hidden.Value.Contains("/" + DatabaseFile.ExpectedPath(EntityKinds.Device, record.Id));

    /// <summary>Nothing for a list that is missing or cannot be read: names of devices are an extra.</summary>
    private static HardwareIdsFile? ReadFile(string? path, string busType)
    {
        try
        {
            return path is null ? null : HardwareIdsFile.Read(path, busType);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
