using OsinfoDb.Archives;

namespace OsinfoDb.Importing.Publishing;

/// <summary>Lists what is in the directory of a database, without the files that an import makes there itself.</summary>
internal static class OwnFiles
{
    /// <summary>How the names in <c>schema</c> begin that belong to an import.</summary>
    internal const string WorkPrefix = ".db-";

    /// <summary>Everything that is no directory, by its path below the root; links are not followed.</summary>
    internal static IReadOnlyList<string> List(string root)
    {
        var files = new List<string>();
        if (Directory.Exists(root))
        {
            Add(new DirectoryInfo(root), "", files);
        }

        files.Sort(StringComparer.Ordinal);
        return files;
    }

    private static void Add(DirectoryInfo directory, string prefix, List<string> files)
    {
        foreach (var entry in directory.EnumerateFileSystemInfos())
        {
            var path = prefix + entry.Name;
            if (DatabaseLayout.IsOfImport(path))
            {
                continue;
            }

            if (entry is DirectoryInfo child && child.LinkTarget is null)
            {
                Add(child, path + "/", files);
            }
            else
            {
                files.Add(path);
            }
        }
    }
}
