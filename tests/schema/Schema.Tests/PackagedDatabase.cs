namespace Schema.Tests;

/// <summary>The reference database as Debian installs it.</summary>
internal static class PackagedDatabase
{
    private const string Folder = "/usr/share/osinfo";

    public static string PathTo(string relative)
    {
        var path = Path.Combine(Folder, relative);
        return File.Exists(path)
            ? path
            : throw new FileNotFoundException($"{path} is missing. Install it: apt-get install osinfo-db", path);
    }

    public static string[] Files() =>
        [.. Directory.EnumerateFiles(Folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
