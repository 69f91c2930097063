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

    /// <summary>The numbers of the files in the order in which they are read.</summary>
    internal required IReadOnlyList<int> ReadingOrder { get; init; }

    /// <summary>The entities of each file, as they stand there.</summary>
    internal required IReadOnlyList<RawEntity>[] EntitiesOf { get; init; }

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
        var location = DatabaseLocation.FromXml(directory);
        var diagnostics = new List<LoadDiagnostic>();
        var files = location.List(diagnostics.Add);
        var ofFiles = diagnostics.Select(diagnostic => (Relative(diagnostic), -1)).ToList();
        var set = new FileSet();
        set.Overlay(files);
        var numbers = files.Index().ToDictionary(file => file.Item.RelativePath!, file => file.Index, StringComparer.Ordinal);
        var order = set.Files.Select(file => numbers[file.RelativePath!]).ToList();
        var entities = new IReadOnlyList<RawEntity>[files.Count];
        foreach (var number in order)
        {
            entities[number] = new EntityFileReader(new PreferredLanguages([]), Report) { KeepsTranslations = true }.Read(files[number]);

            void Report(LoadDiagnostic diagnostic)
            {
                diagnostics.Add(diagnostic);
                ofFiles.Add((Relative(diagnostic), number));
            }
        }

        // Copies, because entities change when fragments are added to them.
        var raw = RawDatabase.Read(
            order.Select(number => files[number] with { ReadCompiled = (_, _) => [.. entities[number].Select(entity => entity.Copy())] }),
            new EntityFileReader(new PreferredLanguages([]), static _ => { }));
        var undefined = new List<(string Kind, string Id)>();
        return new CompiledSource
        {
            Diagnostics = diagnostics,
            Database = DatabaseBuilder.BuildToCompile(raw, location, (kind, id) => undefined.Add((kind, id))),
            Undefined = undefined,
            FileDiagnostics = ofFiles,
            Files = files,
            ReadingOrder = order,
            EntitiesOf = entities,
            Raw = raw,
        };

        LoadDiagnostic Relative(LoadDiagnostic diagnostic)
        {
            var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
            return diagnostic.Path is { } path && path.StartsWith(root, StringComparison.Ordinal)
                ? diagnostic with { Path = path[root.Length..] }
                : diagnostic;
        }
    }

    private static IReadOnlyList<string> Ids(IEnumerable<Entity> entities) => [.. entities.Select(entity => entity.Id)];
}
