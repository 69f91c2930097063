using System.Globalization;
using Osinfo.Upkeep.Lifecycle;
using Osinfo.Upkeep.Tables;

namespace Osinfo.Upkeep.Freshness;

/// <summary>Compares a database with the tables.</summary>
internal sealed class FreshnessCheck
{
    private const string ReleaseField = "release-date";

    private readonly OsinfoDatabase _database;
    private readonly LifecycleTables _tables;
    private readonly DateOnly _today;
    private readonly EntryIndex _entries;
    private readonly ILookup<string, ExpectedDate> _expected;
    private readonly HashSet<string> _compared = new(StringComparer.Ordinal);

    private FreshnessCheck(OsinfoDatabase database, LifecycleTables tables, DateOnly today)
    {
        (_database, _tables, _today) = (database, tables, today);
        _entries = new EntryIndex(database);
        _expected = LifecycleDates.For(database, tables).ToLookup(date => date.Product.Id);
    }

    internal static FreshnessReport Run(OsinfoDatabase database, LifecycleTables tables, DateOnly today) =>
        new FreshnessCheck(database, tables, today).Run();

    private FreshnessReport Run()
    {
        var known = _tables.Releases.Cycles.Where(cycle => _tables.Products.Knows(cycle.Product)).ToList();
        return new FreshnessReport(
            _today,
            _database.Version,
            known.Count,
            known.DistinctBy(cycle => cycle.Product).Count(),
            [.. _tables.Releases.Cycles.Select(cycle => cycle.Product).Distinct().Where(product => !_tables.Products.Knows(product))],
            [.. known.SelectMany(Check)]);
    }

    private IEnumerable<FreshnessFinding> Check(Cycle cycle)
    {
        if (_tables.Products.Find(cycle) is not { } mapping)
        {
            return [Finding(FreshnessKind.Unmapped, cycle, null, null, null, null, Since(Cycle.ToDay(cycle.ReleaseDate)))];
        }

        return mapping.IsIgnored ? [] : [.. mapping.IdsFor(cycle).SelectMany(id => CheckEntries(cycle, mapping, id.Pattern, id.IsNeeded)),
            .. CheckLatest(cycle, mapping)];
    }

    private IEnumerable<FreshnessFinding> CheckEntries(Cycle cycle, ProductMapping mapping, string pattern, bool isNeeded)
    {
        var entries = _entries.Matching(pattern).ToList();
        if (entries.Count > 0)
        {
            return entries.Where(entry => _compared.Add(entry.Id)).SelectMany(entry => CheckEntry(cycle, mapping, entry));
        }

        var released = Cycle.ToDay(cycle.ReleaseDate);
        return isNeeded && !(released > _today)
            ? [Finding(FreshnessKind.Missing, cycle, pattern, null, cycle.ReleaseDate, null, Since(released))]
            : [];
    }

    /// <summary>The newest point release, where point releases are entries.</summary>
    private IEnumerable<FreshnessFinding> CheckLatest(Cycle cycle, ProductMapping mapping)
    {
        if (mapping.LatestIdFor(cycle) is { } latest && _entries.Find(latest) is null)
        {
            var released = Cycle.ToDay(cycle.LatestDate);
            if (!(released > _today))
            {
                yield return Finding(FreshnessKind.Missing, cycle, latest, null, cycle.LatestDate, null, Since(released));
            }
        }
    }

    private IEnumerable<FreshnessFinding> CheckEntry(Cycle cycle, ProductMapping mapping, Product entry)
    {
        var stated = _expected[entry.Id].FirstOrDefault(date => date.Field == ReleaseField)?.Day;
        if (!mapping.IsSeries && (stated ?? Cycle.ToDay(cycle.ReleaseDate)) is { } released)
        {
            if (entry is Os { ReleaseStatus: ReleaseStatus.Prerelease } && released <= _today)
            {
                yield return Finding(FreshnessKind.Late, cycle, entry.Id, "release-status", "released", "prerelease", Since(released));
            }

            if (CompareDate(cycle, entry, ReleaseField, released, Since(released)) is { } difference)
            {
                yield return difference;
            }
        }

        foreach (var date in _expected[entry.Id].Where(date => date.Field != ReleaseField))
        {
            if (CompareDate(cycle, entry, date.Field, date.Day, lag: null) is { } difference)
            {
                yield return difference;
            }
        }
    }

    private FreshnessFinding? CompareDate(Cycle cycle, Product entry, string field, DateOnly expected, int? lag)
    {
        var found = entry.GetValue(field);
        return found == Show(expected) || _tables.Kept.Contains((entry.Id, field)) ? null
            : found is null ? Finding(FreshnessKind.Late, cycle, entry.Id, field, Show(expected), null, lag)
            : Finding(FreshnessKind.Contradictory, cycle, entry.Id, field, Show(expected), found, null);
    }

    private static FreshnessFinding Finding(
        FreshnessKind kind, Cycle cycle, string? id, string? field, string? expected, string? found, int? lag) =>
        new(kind, cycle.Product, cycle.Name, id, field, expected?.Length == 0 ? null : expected, found, lag);

    private int? Since(DateOnly? day) => day is { } known ? Math.Max(0, _today.DayNumber - known.DayNumber) : null;

    private static string Show(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
