namespace Osinfo.Loading;

/// <summary>All entities of the files by kind and id, in the order of their files.</summary>
internal sealed class RawDatabase
{
    private readonly Dictionary<string, OrderedDictionary<string, RawEntity>> _kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _hidden = new(StringComparer.Ordinal);

    internal static RawDatabase Read(
        IReadOnlyList<DatabaseFile> files,
        PreferredLanguages languages,
        Action<LoadDiagnostic> report,
        CancellationToken cancellationToken = default)
    {
        var contents = FileContent.ReadAll(files, languages, keepsTranslations: false, cancellationToken);
        foreach (var diagnostic in contents.SelectMany(content => content.Diagnostics))
        {
            report(diagnostic);
        }

        return Merge(files, contents);
    }

    /// <summary>Puts together what files say that were read; it stays as it is.</summary>
    internal static RawDatabase Merge(IReadOnlyList<DatabaseFile> files, IReadOnlyList<FileContent> contents)
    {
        var database = new RawDatabase();
        for (var i = 0; i < files.Count; i++)
        {
            if (files[i].IsEmpty && !files[i].IsFragment)
            {
                database._hidden.Add(files[i].Key);
            }

            foreach (var entity in contents[i].Entities)
            {
                database.Add(entity);
            }
        }

        return database;
    }

    /// <summary>The keys of empty files: what stands in their place is hidden, even from the lists of the host.</summary>
    internal IReadOnlySet<string> Hidden => _hidden;

    internal IReadOnlyDictionary<string, RawEntity> Entities(string kind) => Kind(kind);

    private void Add(RawEntity entity)
    {
        var entities = Kind(entity.Kind);
        if (entities.TryGetValue(entity.Id, out var known))
        {
            entities[entity.Id] = known.With(entity);
        }
        else
        {
            entities.Add(entity.Id, entity);
        }
    }

    private OrderedDictionary<string, RawEntity> Kind(string kind)
    {
        if (!_kinds.TryGetValue(kind, out var entities))
        {
            _kinds[kind] = entities = new OrderedDictionary<string, RawEntity>(StringComparer.Ordinal);
        }

        return entities;
    }
}
