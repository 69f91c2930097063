using Osinfo.CommandLine;

namespace OsinfoDb.Tools.Lint;

/// <summary>A line for each finding, as compilers write them, then a line that sums up.</summary>
internal static class TextFormat
{
    internal static void Write(TextWriter output, Report report)
    {
        foreach (var finding in report.Findings)
        {
            var severity = finding.Severity.ToString().ToLowerInvariant();
            var entity = finding.EntityId.Length == 0 ? "" : $" ({finding.EntityId})";
            output.WriteLine(TerminalText.Escape(
                $"{finding.File}:{finding.Line}: {severity}: {finding.Message} [{finding.RuleId}]{entity}"));
        }

        output.WriteLine(
            $"{report.Linter.EntityCount} entities and {report.Linter.SampleCount} samples, {report.Options.Rules.Count} rules: "
            + $"{report.Count(OsinfoDb.Lint.Severity.Error)} errors, {report.Count(OsinfoDb.Lint.Severity.Warning)} warnings, "
            + $"{report.AllowedCount} allowed");
    }
}
