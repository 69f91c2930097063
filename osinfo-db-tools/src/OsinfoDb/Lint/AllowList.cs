using System.Globalization;

namespace OsinfoDb.Lint;

/// <summary>
/// Findings that are right as they are: a table of rule, entity, reason and, when it is to be looked at again, the last day it counts.
/// </summary>
public sealed class AllowList
{
    private const string Header = "rule\tentity\treason\texpires";

    private readonly List<AllowListEntry> _entries;
    private readonly string _file;

    private AllowList(List<AllowListEntry> entries, string file) => (_entries, _file) = (entries, file);

    /// <summary>A list that allows nothing.</summary>
    public static AllowList Empty { get; } = new([], "");

    /// <summary>Reads a list.</summary>
    /// <param name="text">Lines of cells separated by tabs; the first names the columns, empty ones and those with <c>#</c> are left out.</param>
    /// <param name="file">What to call the list.</param>
    /// <exception cref="InvalidDataException">A line is none; the message names it.</exception>
    public static AllowList Parse(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        var entries = new List<AllowListEntry>();
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (line.Length > 0 && line[0] != '#' && line != Header)
            {
                entries.Add(Read(line, index + 1, file));
            }
        }

        return new AllowList(entries, file);
    }

    /// <summary>Takes away what is allowed and adds an error for every line that allows nothing, or no longer counts.</summary>
    /// <param name="findings">What the rules found.</param>
    /// <param name="rules">The rules that ran: lines about others are left alone.</param>
    /// <param name="today">The day that dates are compared with.</param>
    public IReadOnlyList<Finding> Apply(IReadOnlyList<Finding> findings, IEnumerable<Rule> rules, DateOnly today)
    {
        var valid = _entries.Where(entry => entry.Expires is not { } last || last >= today).ToList();
        var used = new HashSet<AllowListEntry>();
        var left = new List<Finding>();
        foreach (var finding in findings)
        {
            var entry = valid.Find(entry => entry.Allows(finding));
            if (entry is null)
            {
                left.Add(finding);
            }

            // An entity may be allowed by its own line and by that of its vendor.
            used.UnionWith(valid.Where(entry => entry.Allows(finding)));
        }

        var ran = rules.Where(rule => !rule.DependsOnHost).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        left.AddRange(_entries.Where(entry => !used.Contains(entry) && (ran.Contains(entry.RuleId) || RuleSet.Find(entry.RuleId) is null))
            .Select(entry => new Finding("allow-list", Severity.Error, _file, entry.Line, entry.EntityId, Describe(entry, today))));
        return [.. left.Order(Finding.Order)];
    }

    private static string Describe(AllowListEntry entry, DateOnly today) =>
        entry.Expires is { } last && last < today ? string.Create(CultureInfo.InvariantCulture, $"this line expired on {last:yyyy-MM-dd}")
        : RuleSet.Find(entry.RuleId) is null ? $"there is no rule {entry.RuleId}"
        : $"rule {entry.RuleId} finds nothing that this line would allow; remove it";

    private static AllowListEntry Read(string line, int number, string file)
    {
        var cells = line.Split('\t');
        DateOnly expires = default;
        var error = cells.Length is not (3 or 4) ? $"{cells.Length} cells, expected rule, entity, reason and perhaps a date"
            : cells[2].Trim().Length == 0 ? "a reason is missing"
            : cells is [_, _, _, { Length: > 0 } day]
                && !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out expires)
                ? $"'{day}' is no date such as 2026-01-31"
            : null;
        return error is null
            ? new AllowListEntry(number, cells[0], cells[1], cells[2], expires == default ? null : expires)
            : throw new InvalidDataException($"{file}:{number}: {error}");
    }
}
