namespace Osinfo.Loading;

/// <summary>Finds the files of a database in a directory.</summary>
internal static class DirectoryScan
{
    private const int MaxDepth = 64;

    internal static List<DatabaseFile> Run(string root, Action<LoadDiagnostic> report) => Run(root, [], report);

    /// <param name="root">The directory.</param>
    /// <param name="directories">Gets every directory that is listed, by its path below the root.</param>
    /// <param name="report">Told what is left out.</param>
    internal static List<DatabaseFile> Run(string root, List<string> directories, Action<LoadDiagnostic> report)
    {
        var files = new List<DatabaseFile>();
        var top = new DirectoryInfo(root);
        Walk(top, "", [top.FullName], files, directories, report);
        return files;
    }

    /// <summary>Depth first, files and directories in one order by name, so that every machine reads the same order.</summary>
    private static void Walk(
        DirectoryInfo directory,
        string relative,
        HashSet<string> above,
        List<DatabaseFile> files,
        List<string> directories,
        Action<LoadDiagnostic> report)
    {
        directories.Add(relative);
        foreach (var entry in Entries(directory, report))
        {
            var path = relative + "/" + entry.Name;
            if (entry is FileInfo file)
            {
                AddFile(file, path, files, report);
            }
            else if (entry is DirectoryInfo child && entry.Name != "schema")
            {
                Descend(child, path, above, files, directories, report);
            }
        }
    }

    /// <summary>None, and an error in the report, for a directory that cannot be listed: the others still can.</summary>
    private static IEnumerable<FileSystemInfo> Entries(DirectoryInfo directory, Action<LoadDiagnostic> report)
    {
        try
        {
            return directory.GetFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report(new LoadDiagnostic(LoadSeverity.Error, "the directory cannot be read: " + e.Message, directory.FullName));
            return [];
        }
    }

    private static void Descend(
        DirectoryInfo directory,
        string relative,
        HashSet<string> above,
        List<DatabaseFile> files,
        List<string> directories,
        Action<LoadDiagnostic> report)
    {
        // A link may lead back to a directory above it.
        var real = FinalTarget(directory).FullName;
        if (above.Count > MaxDepth || !above.Add(real))
        {
            report(new LoadDiagnostic(LoadSeverity.Warning, "left out: the directory leads back to one above it", directory.FullName));
            return;
        }

        Walk(directory, relative, above, files, directories, report);
        above.Remove(real);
    }

    private static void AddFile(FileInfo file, string relative, List<DatabaseFile> files, Action<LoadDiagnostic> report)
    {
        if (file.Name.EndsWith(".xml", StringComparison.Ordinal))
        {
            var path = file.FullName;
            files.Add(new DatabaseFile(relative, path, IsEmpty(file), () => DatabaseFile.OpenWhole(path)));
        }
        else if (file.Name is not ("LICENSE" or "VERSION")
            && !file.Name.EndsWith('~') && !file.Name.EndsWith(".bak", StringComparison.Ordinal))
        {
            report(new LoadDiagnostic(LoadSeverity.Warning, "left out: the name lacks the .xml extension", file.FullName));
        }
    }

    /// <summary>An empty file, or a link to the null device, stands for "nothing here".</summary>
    private static bool IsEmpty(FileInfo file)
    {
        var target = FinalTarget(file) as FileInfo;
        return target is { FullName: "/dev/null" } or { Exists: true, Length: 0 };
    }

    /// <summary>What a link leads to in the end; the entry itself when it is no link, or one that leads in a circle.</summary>
    private static FileSystemInfo FinalTarget(FileSystemInfo entry)
    {
        try
        {
            return (entry.Attributes & FileAttributes.ReparsePoint) == 0 || entry.LinkTarget is null ? entry : entry.ResolveLinkTarget(returnFinalTarget: true) ?? entry;
        }
        catch (IOException)
        {
            return entry;
        }
    }
}
