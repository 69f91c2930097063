using OsinfoDb.Lint;

namespace OsinfoDb.Tools.Lint;

/// <summary>What a run found.</summary>
/// <param name="Options">What was asked for.</param>
/// <param name="Linter">What was read.</param>
/// <param name="Findings">What to tell.</param>
/// <param name="AllowedCount">How many findings the allow-list took away.</param>
internal sealed record Report(LintOptions Options, Linter Linter, IReadOnlyList<Finding> Findings, int AllowedCount)
{
    internal int Count(Severity severity) => Findings.Count(finding => finding.Severity == severity);
}
