namespace Osinfo.Loading;

/// <summary>Reads a <c>device</c> element.</summary>
internal static class DeviceReader
{
    internal static void Read(EntityElement device) => device.ForEachChild(static device =>
    {
        if (device.Cursor.Name is "name" or "vendor" or "vendor-id" or "product" or "product-id" or "subsystem" or "bus-type" or "class")
        {
            device.Parameters.ReadText(device.Cursor);
        }
        else
        {
            device.Parameters.ReadCustom(device.Cursor);
        }
    });
}
