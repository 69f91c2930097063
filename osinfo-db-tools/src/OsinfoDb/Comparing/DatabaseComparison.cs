using OsinfoDb.Archives;

namespace OsinfoDb.Comparing;

/// <summary>What is different between two databases.</summary>
internal sealed class DatabaseComparison
{
    private DatabaseComparison(DatabaseContent oldContent, DatabaseContent newContent)
    {
        (Old, New) = (oldContent, newContent);
        OldEntities = EntityContent.ReadAll(oldContent);
        NewEntities = EntityContent.ReadAll(newContent);
        Added = [.. NewEntities.Values.Where(entity => !OldEntities.ContainsKey(entity.Key))];
        Removed = [.. OldEntities.Values.Where(entity => !NewEntities.ContainsKey(entity.Key))];
        Changed = [.. NewEntities.Values
            .Where(entity => OldEntities.ContainsKey(entity.Key))
            .Select(entity => new ChangedEntity(entity, EntityComparison.Compare(OldEntities[entity.Key], entity)))
            .Where(entity => entity.Changes.Count > 0)];
        AddedFiles = [.. Paths(newContent).Except(Paths(oldContent))];
        RemovedFiles = [.. Paths(oldContent).Except(Paths(newContent))];
        ChangedFiles = [.. Paths(newContent).Where(path =>
            oldContent.Files.TryGetValue(path, out var former) && !former.Span.SequenceEqual(newContent.Files[path].Span))];
    }

    internal DatabaseContent Old { get; }

    internal DatabaseContent New { get; }

    internal IReadOnlyDictionary<EntityKey, EntityContent> OldEntities { get; }

    internal IReadOnlyDictionary<EntityKey, EntityContent> NewEntities { get; }

    internal IReadOnlyList<EntityContent> Added { get; }

    internal IReadOnlyList<EntityContent> Removed { get; }

    internal IReadOnlyList<ChangedEntity> Changed { get; }

    internal IReadOnlyList<string> AddedFiles { get; }

    internal IReadOnlyList<string> RemovedFiles { get; }

    /// <summary>Those with other bytes, be it only another comment.</summary>
    internal IReadOnlyList<string> ChangedFiles { get; }

    /// <summary>Whether every file but that of the version is the same.</summary>
    internal bool IsIdentical => AddedFiles.Count + RemovedFiles.Count + ChangedFiles.Count == 0;

    /// <summary>Whether the entities say the same, whatever their files look like.</summary>
    internal bool SaysTheSame => Added.Count + Removed.Count + Changed.Count == 0;

    internal IEnumerable<(Topic Topic, int Count)> CountByTopic() =>
        Changed.SelectMany(entity => entity.Changes).CountBy(change => change.Topic).OrderBy(topic => topic.Key).Select(topic => (topic.Key, topic.Value));

    internal static DatabaseComparison Compare(string oldSource, string newSource) =>
        new(DatabaseContent.Read(oldSource), DatabaseContent.Read(newSource));

    private static IEnumerable<string> Paths(DatabaseContent content) => content.Files.Keys.Where(path => path != DatabaseLayout.VersionFile);
}
