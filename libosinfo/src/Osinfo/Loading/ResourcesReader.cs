namespace Osinfo.Loading;

/// <summary>Reads a <c>resources</c> element of an operating system: one part for each level.</summary>
internal static class ResourcesReader
{
    internal const string InheritKey = "inherit";

    private static readonly string[] Levels = ["minimum", "recommended", "maximum", "network-install"];

    internal static void Read(EntityElement os)
    {
        var cursor = os.Cursor;
        var id = os.NextPartId("resources");
        var architecture = cursor.Attribute("arch");
        var inherits = cursor.Attribute("inherit") == "true";
        var levels = new Dictionary<string, ElementParameters>(StringComparer.Ordinal);

        // A level exists when it says something; where it inherits, every level exists.
        foreach (var level in inherits ? Levels : [])
        {
            levels[level] = os.NewParameters();
        }

        var depth = cursor.Enter();
        while (cursor.NextChild(depth))
        {
            if (Levels.Contains(cursor.Name))
            {
                ReadLevel(os, cursor.Name, levels);
            }
        }

        foreach (var (level, parameters) in levels)
        {
            if (architecture is not null)
            {
                parameters.Table.Set("architecture", architecture);
            }

            os.Add(level, id, parameters, inherits ? [InheritKey] : []);
        }
    }

    private static void ReadLevel(EntityElement os, string level, Dictionary<string, ElementParameters> levels)
    {
        var depth = os.Cursor.Enter();
        while (os.Cursor.NextChild(depth))
        {
            if (!levels.TryGetValue(level, out var parameters))
            {
                levels[level] = parameters = os.NewParameters();
            }

            if (os.Cursor.Name is "cpu" or "n-cpus" or "ram" or "storage")
            {
                parameters.ReadText(os.Cursor);
            }
        }
    }
}
