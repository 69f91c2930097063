using System.Reflection;
using System.Xml;
using Osinfo.Snapshot;

namespace Osinfo.Loading;

/// <summary>The compiled form of what is in one location.</summary>
internal sealed class CompiledLocation
{
    private readonly string _displayRoot;

    private CompiledLocation(SnapshotFile snapshot, string displayRoot) => (Snapshot, _displayRoot) = (snapshot, displayRoot);

    internal SnapshotFile Snapshot { get; }

    /// <summary>That of a directory; null when there is none, or it is broken, of another version, or not true to the tree any more.</summary>
    internal static CompiledLocation? TryOpen(string directory)
    {
        try
        {
            var path = Path.Join(directory, DatabaseSnapshot.RelativePath);
            if (!File.Exists(path))
            {
                return null;
            }

            var snapshot = new SnapshotFile(new SnapshotBytes(File.ReadAllBytes(path)), isTrusted: false);
            var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
            return snapshot.Stamps is { } stamps && stamps.AreTrueOf(root) ? new CompiledLocation(snapshot, root) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>That of an assembly; null when it has none.</summary>
    /// <exception cref="InvalidDataException">It is broken.</exception>
    internal static CompiledLocation? TryOpen(Assembly assembly) =>
        assembly.GetManifestResourceStream(DatabaseSnapshot.ResourceName) is UnmanagedMemoryStream resource
            ? new CompiledLocation(new SnapshotFile(new SnapshotBytes(resource), isTrusted: true), "embedded:")
            : null;

    /// <summary>Tells what was found before any file was read.</summary>
    internal void ReportScan(Action<LoadDiagnostic> report) => Report(file: -1, report);

    /// <summary>Tells what reading the files found, in the order in which they are read.</summary>
    internal void ReportFiles(Action<LoadDiagnostic> report)
    {
        if (!Snapshot.Diagnostics.HasFiles)
        {
            return;
        }

        var files = new FileSet();
        files.Overlay(ListFiles());
        var reader = new EntityFileReader(new PreferredLanguages([]), new NameTable(), report);
        foreach (var file in files.Files)
        {
            reader.Read(file);
        }
    }

    internal IReadOnlyList<DatabaseFile> ListFiles()
    {
        var files = new DatabaseFile[Snapshot.Files.Count];
        for (var i = 0; i < files.Length; i++)
        {
            var (number, entry) = (i, Snapshot.Files[i]);
            files[i] = new DatabaseFile(entry.Path, DisplayPath(entry.Path), entry.IsEmpty, () => Stream.Null)
            {
                ReadCompiled = (languages, report) => Read(number, entry, languages, report),
            };
        }

        return files;
    }

    /// <summary>As <see cref="RawDatabase.Hidden"/>.</summary>
    internal IReadOnlySet<string> FindHidden() => Snapshot.Files.HasEmpty
        ? ListFiles().Where(file => file.IsEmpty && !file.IsFragment).Select(file => file.Key).ToHashSet(StringComparer.Ordinal)
        : new HashSet<string>();

    private RawEntity[] Read(int file, FileTable.Entry entry, PreferredLanguages languages, Action<LoadDiagnostic> report)
    {
        Report(file, report);
        var entities = entry.RecordCount <= Snapshot.Records.Count ? new RawEntity[entry.RecordCount] : throw Section.Broken();
        for (var i = 0; i < entities.Length; i++)
        {
            entities[i] = Snapshot.Records.Read((int)entry.FirstRecord + i, languages);
        }

        return entities;
    }

    private void Report(int file, Action<LoadDiagnostic> report)
    {
        foreach (var diagnostic in Snapshot.Diagnostics.Of(file))
        {
            report(diagnostic with { Path = diagnostic.Path is { } path ? DisplayPath(path) : null });
        }
    }

    private string DisplayPath(string relative) => _displayRoot + (_displayRoot.EndsWith(':') ? relative[1..] : relative);
}
