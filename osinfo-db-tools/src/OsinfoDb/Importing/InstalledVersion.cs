using OsinfoDb.Archives;

namespace OsinfoDb.Importing;

/// <summary>The version of a database that is installed.</summary>
internal static class InstalledVersion
{
    private const int MaxLength = 100;

    /// <summary>What the file VERSION says; null when there is none.</summary>
    internal static string? Read(string directory)
    {
        var file = new FileInfo(Path.Join(directory, DatabaseLayout.VersionFile));
        if (!file.Exists)
        {
            return null;
        }

        using var reader = new StreamReader(file.FullName);
        var text = new char[MaxLength];
        return new string(text, 0, reader.ReadBlock(text)).Trim();
    }

    /// <summary>Which is older: by day and counter; a text that is no version is older than any.</summary>
    internal static int Compare(string left, string right) =>
        (DatabaseVersion.IsWellFormed(left), DatabaseVersion.IsWellFormed(right)) is (true, true) or (false, false)
            ? string.CompareOrdinal(left, right)
            : DatabaseVersion.IsWellFormed(left) ? 1 : -1;
}
