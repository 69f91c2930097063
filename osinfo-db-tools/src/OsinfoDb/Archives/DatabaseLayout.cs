using System.Buffers;
using Osinfo;

namespace OsinfoDb.Archives;

/// <summary>Which files and directories make up a database, and how they may be called.</summary>
public static class DatabaseLayout
{
    /// <summary>The file that holds the version.</summary>
    public const string VersionFile = "VERSION";

    /// <summary>The file that holds the licence.</summary>
    public const string LicenseFile = "LICENSE";

    /// <summary>The directory of the grammar.</summary>
    public const string SchemaDirectory = "schema";

    /// <summary>The list of what the last import wrote.</summary>
    internal const string ImportManifestFile = SchemaDirectory + "/import.manifest";

    /// <summary>How paths begin where an import works when it cannot do so beside the database.</summary>
    internal const string ImportWorkPrefix = SchemaDirectory + "/.db-";

    private const int MaxNameLength = 200;

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_+");

    /// <summary>The directories that hold entities.</summary>
    public static IReadOnlyList<string> EntityDirectories { get; } =
        ["datamap", "deployment", "device", "install-script", "os", "platform"];

    /// <summary>Whether an import keeps something for itself there, which is no part of the database.</summary>
    public static bool IsOfImport(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path == ImportManifestFile
            || path.StartsWith(DatabaseSnapshot.RelativePath, StringComparison.Ordinal)
            || path.StartsWith(ImportWorkPrefix, StringComparison.Ordinal);
    }

    /// <summary>What is wrong with a path, to put behind it in a message; null when it has its place in a database.</summary>
    /// <param name="path">Relative to the directory of the database, parts separated by slashes.</param>
    /// <param name="isDirectory">Whether it is a directory.</param>
    public static string? FindFault(string path, bool isDirectory)
    {
        ArgumentNullException.ThrowIfNull(path);
        var parts = path.Split('/');
        return parts.Select(FindNameFault).FirstOrDefault(fault => fault is not null)
            ?? (HasPlace(parts, isDirectory) ? null : $"has no place in a database{Hint(parts, isDirectory)}");
    }

    private static string? FindNameFault(string name) => name switch
    {
        "" => "has an empty part in its path",
        "." or ".." => $"has '{name}' in its path",
        ['.', ..] => "has a hidden name in its path",
        [.., '.'] => "has a name that ends with a dot in its path",
        { Length: > MaxNameLength } => $"has a name of more than {MaxNameLength} characters in its path",
        _ when name.AsSpan().IndexOfAnyExcept(NameCharacters) is >= 0 and var at =>
            $"has the character '{EntryFault.Quote(name[at].ToString())}' in its path",
        _ => null,
    };

    private static bool HasPlace(string[] parts, bool isDirectory) => parts switch
    {
        [SchemaDirectory] => isDirectory,
        [SchemaDirectory, var name] => !isDirectory && HasEnding(name, ".rng"),

        // Lists of PCI and USB devices are in archives from before 2018.
        [var name] when !isDirectory => name is VersionFile or LicenseFile || HasEnding(name, ".ids"),
        [var kind, .. var rest] when EntityDirectories.Contains(kind) => rest switch
        {
            [] or [_] => isDirectory,
            [_, var name] => HasEnding(name, isDirectory ? ".d" : ".xml"),
            [_, var extended, var name] => !isDirectory && HasEnding(extended, ".d") && HasEnding(name, ".xml"),
            _ => false,
        },
        _ => false,
    };

    private static bool HasEnding(string name, string ending) =>
        name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal);

    private static string Hint(string[] parts, bool isDirectory) => parts switch
    {
        [SchemaDirectory, ..] => ", expected schema/NAME.rng",
        [var kind, ..] when EntityDirectories.Contains(kind) =>
            isDirectory ? $", expected {kind}/VENDOR/NAME.d" : $", expected {kind}/VENDOR/NAME.xml or {kind}/VENDOR/NAME.d/PART.xml",
        _ => $", expected {VersionFile}, {LicenseFile}, {SchemaDirectory} or one of {string.Join(", ", EntityDirectories)}",
    };
}
