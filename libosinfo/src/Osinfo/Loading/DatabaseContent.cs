using Osinfo.Snapshot;

namespace Osinfo.Loading;

/// <summary>What is in the locations: files laid over each other, or one compiled database and nothing else.</summary>
internal sealed class DatabaseContent
{
    private readonly List<(CompiledLocation? Compiled, IReadOnlyList<DatabaseFile> Files)> _locations = [];
    private readonly CompiledLocation? _sole;

    private DatabaseContent(IEnumerable<DatabaseLocation> locations, Action<LoadDiagnostic> report)
    {
        foreach (var location in locations)
        {
            var compiled = location.OpenCompiled();
            compiled?.ReportScan(report);
            _locations.Add((compiled, compiled is null ? location.List(report) : []));
        }

        if (_locations.TrueForAll(location => location.Files.Count == 0)
            && _locations.FindAll(location => location.Compiled is not null) is [var only])
        {
            _sole = only.Compiled;
            _sole!.ReportFiles(report);
        }
    }

    /// <summary>The compiled database, when there is nothing beside it; then it can be read bit by bit.</summary>
    internal SnapshotFile? Sole => _sole?.Snapshot;

    internal static DatabaseContent Open(IEnumerable<DatabaseLocation> locations, Action<LoadDiagnostic> report) => new(locations, report);

    /// <summary>Reads all of it, each file from XML or from the compiled form of its location.</summary>
    internal RawDatabase Read(PreferredLanguages languages, Action<LoadDiagnostic> report, CancellationToken cancellationToken)
    {
        var files = new FileSet();
        foreach (var (compiled, list) in _locations)
        {
            files.Overlay(compiled?.ListFiles() ?? list);
        }

        return RawDatabase.Read([.. files.Files], languages, report, cancellationToken);
    }

    /// <summary>As <see cref="RawDatabase.Hidden"/>, of <see cref="Sole"/>.</summary>
    internal IReadOnlySet<string> FindHidden() => _sole!.FindHidden();
}
