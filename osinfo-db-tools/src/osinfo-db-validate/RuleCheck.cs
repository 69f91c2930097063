using OsinfoDb.Archives;
using OsinfoDb.Lint;
using OsinfoDb.Validation;
using Finding = OsinfoDb.Validation.Finding;

namespace OsinfoDb.Tools.Validate;

/// <summary>
/// The rules of <c>osinfo-db-lint</c>, held against the databases that the files belong to. Of a database that is checked as a whole also
/// what is said about its samples and its allow-list.
/// </summary>
internal sealed class RuleCheck
{
    private readonly Dictionary<string, List<Finding>> _findings = new(StringComparer.Ordinal);

    /// <param name="files">The files that are checked.</param>
    /// <param name="directories">The directories among what the user named.</param>
    internal RuleCheck(IReadOnlyList<string> files, IEnumerable<string> directories)
    {
        var whole = directories.Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        var asWritten = files.ToDictionary(Path.GetFullPath, file => file, StringComparer.Ordinal);
        foreach (var database in files.Select(DatabaseOf).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            var rules = RuleSet.All.Where(rule => !rule.NeedsNetwork).ToList();
            var tree = LintedTree.Load(database, samples: null, allowListFile: null, DateOnly.FromDateTime(DateTime.UtcNow));
            foreach (var finding in tree.Check(rules, out _).Where(finding => finding.Severity > Severity.Info))
            {
                var isChecked = asWritten.TryGetValue(Path.GetFullPath(finding.File), out var file);
                if (isChecked || whole.Contains(Path.GetFullPath(database)))
                {
                    Add(isChecked ? file! : finding.File, finding);
                }
            }
        }
    }

    /// <summary>Adds what the rules have to say about a file.</summary>
    internal Report Complete(Report report) => report.Verdict == Verdict.Unreadable || !_findings.Remove(report.File, out var findings)
        ? report
        : report with { Verdict = Verdict.Invalid, Findings = [.. report.Findings, .. findings] };

    /// <summary>What they have to say about other files.</summary>
    internal IEnumerable<Report> Others => _findings.OrderBy(file => file.Key, StringComparer.Ordinal)
        .Select(file => new Report(file.Key, Verdict.Invalid) { Findings = file.Value });

    private void Add(string file, OsinfoDb.Lint.Finding finding)
    {
        if (!_findings.TryGetValue(file, out var findings))
        {
            _findings[file] = findings = [];
        }

        findings.Add(new Finding
        {
            File = file,
            Line = finding.Line,
            Kind = FindingKind.Rule,
            Severity = finding.Severity == Severity.Error ? FindingSeverity.Error : FindingSeverity.Warning,
            Rule = finding.RuleId,
            Message = finding.Message,
        });
    }

    /// <summary>The directory above the one that says what kind of entity a file holds; null when there is none.</summary>
    private static string? DatabaseOf(string file)
    {
        for (var folder = Path.GetDirectoryName(file); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (DatabaseLayout.EntityDirectories.Contains(Path.GetFileName(folder)))
            {
                return Path.GetDirectoryName(folder) is { Length: > 0 } database ? database : ".";
            }
        }

        return null;
    }
}
