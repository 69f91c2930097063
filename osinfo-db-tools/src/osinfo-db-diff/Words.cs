using OsinfoDb.Comparing;

namespace OsinfoDb.Tools.Diff;

/// <summary>Differences in words.</summary>
internal static class Words
{
    private const int LongestValue = 160;

    internal static string Title(DatabaseComparison comparison) =>
        $"osinfo-db {comparison.Old.Version ?? "without version"} -> {comparison.New.Version ?? "without version"}";

    /// <summary>The whole comparison in one sentence.</summary>
    internal static string Summary(DatabaseComparison comparison)
    {
        if (comparison.IsIdentical)
        {
            return "no differences";
        }

        if (comparison.SaysTheSame)
        {
            return "the entities say the same, files are different";
        }

        var changes = comparison.CountByTopic().Select(topic => $"{topic.Count} {Topics.Word(topic.Topic, topic.Count)}").ToList();
        string[] parts =
        [
            .. Count(comparison.Added, "added"),
            .. Count(comparison.Removed, "removed"),
            .. Count(comparison.Changed.Select(changed => changed.Entity), "changed"),
        ];
        return string.Join(", ", parts) + (changes.Count == 0 ? "" : $": {string.Join(", ", changes)}");
    }

    /// <summary>What is added, removed, changed, each kind of entity with its own heading, in the order to tell it.</summary>
    internal static IEnumerable<(string Heading, IReadOnlyList<ChangedEntity> Entities)> Sections(DatabaseComparison comparison)
    {
        var groups = new[]
        {
            ("added", comparison.Added.Select(entity => new ChangedEntity(entity, []))),
            ("removed", comparison.Removed.Select(entity => new ChangedEntity(entity, []))),
            ("changed", comparison.Changed),
        };
        return from kind in (string[])["os", "platform", "device", "deployment", "datamap", "install-script"]
               from @group in groups
               let entities = @group.Item2.Where(changed => changed.Entity.Key.Kind == kind).ToList()
               where entities.Count > 0
               select ($"{Capital(Kind(kind, 2))} {@group.Item1}", (IReadOnlyList<ChangedEntity>)entities);
    }

    /// <summary>The files that are no entities, and those that only look different.</summary>
    internal static IEnumerable<string> OtherFiles(DatabaseComparison comparison)
    {
        foreach (var (paths, word) in ((IReadOnlyList<string>, string)[])
            [(comparison.AddedFiles, "added"), (comparison.RemovedFiles, "removed"), (comparison.ChangedFiles, "changed")])
        {
            foreach (var path in paths.Where(path => !path.EndsWith(".xml", StringComparison.Ordinal)))
            {
                yield return $"{path} {word}";
            }
        }
    }

    internal static string Tell(Change change)
    {
        string[] place = [change.Part, change.Label, change.Path];
        var name = string.Join(' ', place.Where(word => word.Length > 0));
        return (change.Old, change.New) switch
        {
            (null, { } value) => change.Path.Length == 0 ? $"{name} added" : $"{name} {Show(change, value)} added",
            ({ } value, null) => change.Path.Length == 0 ? $"{name} removed" : $"{name} {Show(change, value)} removed",
            ({ Length: <= LongestValue } former, { Length: <= LongestValue } value) => $"{name} {Show(change, former)} -> {Show(change, value)}",
            _ => $"{name} changed",
        };
    }

    internal static string Kind(string kind, int count) => kind switch
    {
        "os" => "operating system",
        "install-script" => "install script",
        _ => kind,
    } + (count == 1 ? "" : "s");

    private static IEnumerable<string> Count(IEnumerable<EntityContent> entities, string word) =>
        entities.CountBy(entity => entity.Key.Kind).Select(kind => $"{kind.Value} {Kind(kind.Key, kind.Value)} {word}");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Amounts in the unit people think in, anything else as it is written.</summary>
    private static string Show(Change change, string value)
    {
        var text = value.ReplaceLineEndings(" ");
        if (change.Topic == Topic.Resource
            && (change.Path.EndsWith("/ram", StringComparison.Ordinal) || change.Path.EndsWith("/storage", StringComparison.Ordinal))
            && long.TryParse(value, out var bytes)
            && bytes % (1 << 20) == 0)
        {
            return bytes % (1 << 30) == 0 ? $"{bytes >> 30} GiB" : $"{bytes >> 20} MiB";
        }

        return text.Length > LongestValue ? text[..LongestValue] + "…" : text;
    }
}
