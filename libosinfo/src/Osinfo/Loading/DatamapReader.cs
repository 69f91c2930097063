namespace Osinfo.Loading;

/// <summary>Reads a <c>datamap</c> element.</summary>
internal static class DatamapReader
{
    internal static void Read(EntityElement datamap) => datamap.ForEachChild(static datamap =>
    {
        if (datamap.Cursor.Name == "entry" && datamap.Cursor.Attribute("inval") is { } input)
        {
            var output = datamap.Cursor.Attribute("outval") ?? throw datamap.Cursor.Error("<entry> has no attribute 'outval'");
            datamap.Add("entry", input, datamap.NewParameters(), [output]);
        }
    });
}
