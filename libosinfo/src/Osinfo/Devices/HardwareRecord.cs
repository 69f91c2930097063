namespace Osinfo;

/// <summary>A line of <c>pci.ids</c> or <c>usb.ids</c>.</summary>
/// <param name="File">The file.</param>
/// <param name="Number">Its number among the products there.</param>
internal readonly record struct HardwareRecord(HardwareIdsFile File, int Number)
{
    internal string Id => File.Ids(Number, HardwareIds.IdPrefix(File.BusType));

    internal string? GetValue(string key) => key switch
    {
        "vendor-id" => File.VendorId(Number),
        "vendor" => File.VendorName(Number),
        "product-id" => File.ProductId(Number),
        "product" => File.ProductName(Number),
        "bus-type" => File.BusType,
        _ => null,
    };
}
