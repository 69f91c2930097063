using Osinfo.Loading;

namespace Osinfo.Snapshot;

/// <summary>Everything about a database in a directory that its compiled form has to hold.</summary>
internal sealed class CompiledSource
{
    private CompiledSource()
    {
    }

    /// <summary>What reading its files finds.</summary>
    internal required IReadOnlyList<LoadDiagnostic> Diagnostics { get; init; }

    /// <summary>The same with relative paths and the number of the file; -1 for none.</summary>
    internal required IReadOnlyList<(LoadDiagnostic Diagnostic, int File)> FileDiagnostics { get; init; }

    /// <summary>What is referred to but not defined, in the order in which it is met.</summary>
    internal required IReadOnlyList<(string Kind, string Id)> Undefined { get; init; }

    /// <summary>The files in the order of the tree.</summary>
    internal required IReadOnlyList<DatabaseFile> Files { get; init; }

    /// <summary>The numbers of the files in the order in which they are read, and the entities of each, as they stand there.</summary>
    internal required IReadOnlyList<(int File, IReadOnlyList<RawEntity> Entities)> Contents { get; init; }

    /// <summary>The entities as they are when all files are put together.</summary>
    internal required RawDatabase Raw { get; init; }

    internal required OsinfoDatabase Database { get; init; }

    internal bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == LoadSeverity.Error);

    /// <summary>The ids of each kind, those that are defined first.</summary>
    internal IEnumerable<(string Kind, IReadOnlyList<string> Ids)> Entities =>
    [
        (EntityKinds.Datamap, Ids(Database.Datamaps)),
        (EntityKinds.Device, Ids(Database.NativeDevices)),
        (EntityKinds.InstallScript, Ids(Database.InstallScripts)),
        (EntityKinds.Os, Ids(Database.Oses)),
        (EntityKinds.Platform, Ids(Database.Platforms)),
        (EntityKinds.Deployment, Ids(Database.Deployments)),
    ];

    internal static CompiledSource Read(string directory)
    {
        var found = new List<LoadDiagnostic>();
        return Read(directory, DatabaseLocation.FromXml(directory).List(found.Add), found);
    }

    /// <param name="directory">The directory.</param>
    /// <param name="files">Its files.</param>
    /// <param name="found">What was found when they were looked for.</param>
    internal static CompiledSource Read(string directory, IReadOnlyList<DatabaseFile> files, IReadOnlyList<LoadDiagnostic> found)
    {
        var diagnostics = found.ToList();
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        var ofFiles = diagnostics.ConvertAll(diagnostic => (Relative(diagnostic), File: -1));
        var set = new FileSet();
        set.Overlay(files);
        var numbers = files.Index().ToDictionary(file => file.Item.RelativePath!, file => file.Index, StringComparer.Ordinal);
        var order = set.Files.Select(file => numbers[file.RelativePath!]).ToList();
        var inOrder = order.ConvertAll(number => files[number]);
        var contents = FileContent.ReadAll(inOrder, new PreferredLanguages([]), keepsTranslations: true, CancellationToken.None);
        foreach (var (content, number) in contents.Zip(order))
        {
            diagnostics.AddRange(content.Diagnostics);
            ofFiles.AddRange(content.Diagnostics.Select(diagnostic => (Relative(diagnostic), number)));
        }

        var raw = RawDatabase.Merge(inOrder, contents);
        var undefined = new List<(string Kind, string Id)>();
        return new CompiledSource
        {
            Diagnostics = diagnostics,
            Database = DatabaseBuilder.BuildToCompile(raw, DatabaseLocation.FromXml(directory), (kind, id) => undefined.Add((kind, id))),
            Undefined = undefined,
            FileDiagnostics = ofFiles,
            Files = files,
            Contents = [.. order.Zip(contents.Select(content => content.Entities))],
            Raw = raw,
        };

        LoadDiagnostic Relative(LoadDiagnostic diagnostic) =>
            diagnostic.Path is { } path && path.StartsWith(root, StringComparison.Ordinal)
                ? diagnostic with { Path = path[root.Length..] }
                : diagnostic;
    }

    private static IReadOnlyList<string> Ids(IEnumerable<Entity> entities) => [.. entities.Select(entity => entity.Id)];
}
