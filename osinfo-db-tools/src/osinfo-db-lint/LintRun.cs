using Osinfo.CommandLine;
using OsinfoDb.Lint;

namespace OsinfoDb.Tools.Lint;

/// <summary>Reads, checks, leaves out what is allowed or known, and tells the rest.</summary>
internal static class LintRun
{
    internal static int Run(LintOptions options, TextWriter output)
    {
        var tree = Load(options);
        var baseline = options.BaselineFile is null ? Baseline.Empty : LintedTree.Read(options.BaselineFile, Baseline.Parse);
        var left = tree.Check(options.Rules, out var allowedCount);
        var told = baseline.Apply(left).Where(finding => finding.Severity >= options.LeastSeverity).ToList();
        var report = new Report(options, tree.Linter, told, allowedCount);
        switch (options.Format)
        {
            case "json":
                JsonFormat.Write(output, report);
                break;
            case "sarif":
                SarifFormat.Write(output, report);
                break;
            default:
                TextFormat.Write(output, report);
                break;
        }

        return told.Exists(finding => finding.Severity > Severity.Info) ? ExitCode.NotFound : ExitCode.Success;
    }

    internal static LintedTree Load(LintOptions options) =>
        LintedTree.Load(options.DataDirectory, options.SamplesDirectory, options.AllowListFile, options.Today);
}
