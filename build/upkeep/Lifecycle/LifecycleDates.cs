using Osinfo.Upkeep.Tables;

namespace Osinfo.Upkeep.Lifecycle;

/// <summary>Works out which ends of support the entries of a database should have.</summary>
internal static class LifecycleDates
{
    private const string EolField = "eol-date";

    /// <summary>The dates in the order of the tables; of an entry those of the first cycle that speaks of it.</summary>
    internal static IReadOnlyList<ExpectedDate> For(OsinfoDatabase database, LifecycleTables tables)
    {
        var entries = new EntryIndex(database);
        var dates = new OrderedDictionary<(string Id, string Field), ExpectedDate>();
        var spokenOf = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cycle in tables.Releases.Cycles)
        {
            if (tables.Products.Find(cycle) is { } mapping)
            {
                AddCycle(cycle, mapping, entries, spokenOf, dates);
            }
        }

        foreach (var (key, (day, source)) in tables.Vendors)
        {
            if (entries.Find(key.Id) is { } product)
            {
                dates[key] = new ExpectedDate(product, key.Field, day, source);
            }
        }

        return [.. dates.Values.GroupBy(date => date.Product.Id).SelectMany(own => WithEol([.. own], tables.Kept))];
    }

    /// <summary>The ids of the entries whose vendor supports them and has announced no end: <c>eol-announced</c>.</summary>
    internal static IReadOnlySet<string> WithoutAnnouncedEnd(OsinfoDatabase database, LifecycleTables tables)
    {
        var entries = new EntryIndex(database);
        var first = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var cycle in tables.Releases.Cycles)
        {
            if (tables.Products.Find(cycle) is { } mapping)
            {
                foreach (var product in mapping.IdsFor(cycle).SelectMany(id => entries.Matching(id.Pattern)))
                {
                    first.TryAdd(product.Id, cycle.TextOf(mapping.Security) == "false" && product.EolDate is null);
                }
            }
        }

        return first.Where(entry => entry.Value).Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
    }

    private static void AddCycle(
        Cycle cycle,
        ProductMapping mapping,
        EntryIndex entries,
        HashSet<string> spokenOf,
        OrderedDictionary<(string Id, string Field), ExpectedDate> dates)
    {
        foreach (var product in mapping.IdsFor(cycle).SelectMany(id => entries.Matching(id.Pattern)).Distinct().ToList())
        {
            if (spokenOf.Add(product.Id))
            {
                // A late point release of a series never had the support that was over before it.
                foreach (var (field, day) in mapping.DatesOf(cycle).Where(date => !(date.Day < product.ReleaseDate)))
                {
                    dates[(product.Id, field)] = new ExpectedDate(product, field, day, mapping.SourceOf(cycle));
                }
            }
        }
    }

    /// <summary>
    /// The end of life follows from the free kinds of support. Where somebody decided to keep another end of life, the tables mean
    /// something else by theirs, and say nothing about these kinds.
    /// </summary>
    private static IEnumerable<ExpectedDate> WithEol(IReadOnlyList<ExpectedDate> own, IReadOnlySet<(string Id, string Field)> kept)
    {
        if (kept.Contains((own[0].Product.Id, EolField)))
        {
            return [];
        }

        var free = own.FirstOrDefault(date => date.Field == "lts-eol-date") ?? own.FirstOrDefault(date => date.Field == "security-eol-date");
        return free is null ? own : [free with { Field = EolField }, .. own];
    }
}
