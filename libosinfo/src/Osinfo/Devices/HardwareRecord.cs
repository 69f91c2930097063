namespace Osinfo;

/// <summary>A line of <c>pci.ids</c> or <c>usb.ids</c>.</summary>
internal sealed record HardwareRecord(string BusType, string VendorId, string Vendor, string ProductId, string Product)
{
    internal string Id { get; } = HardwareIds.IdPrefix(BusType) + VendorId + "/" + ProductId;

    internal string? GetValue(string key) => key switch
    {
        "vendor-id" => VendorId,
        "vendor" => Vendor,
        "product-id" => ProductId,
        "product" => Product,
        "bus-type" => BusType,
        _ => null,
    };
}
