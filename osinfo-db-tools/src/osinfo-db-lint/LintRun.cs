using Osinfo.CommandLine;
using OsinfoDb.Lint;

namespace OsinfoDb.Tools.Lint;

/// <summary>Reads, checks, leaves out what is allowed or known, and tells the rest.</summary>
internal static class LintRun
{
    internal static int Run(LintOptions options, TextWriter output)
    {
        var (linter, samples) = Load(options);
        var allowListFile = options.AllowListFile ?? Beside(options, "lint-allow.tsv", File.Exists);
        var allowList = allowListFile is null
            ? AllowList.Empty
            : Read(allowListFile, text => AllowList.Parse(text, allowListFile));
        var baseline = options.BaselineFile is null ? Baseline.Empty : Read(options.BaselineFile, Baseline.Parse);

        // Lines about samples cannot be judged without samples.
        var found = linter.Run(options.Rules);
        var left = allowList.Apply(found, samples is null ? options.Rules.Where(rule => !RuleSet.NeedsSamples(rule)) : options.Rules, options.Today);
        var told = baseline.Apply(left).Where(finding => finding.Severity >= options.LeastSeverity).ToList();
        var report = new Report(options, linter, told, found.Count(finding => !left.Contains(finding)));
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

    internal static (Linter Linter, string? Samples) Load(LintOptions options)
    {
        var samples = options.SamplesDirectory ?? Beside(options, "samples", Directory.Exists);
        if (samples is not null && !Directory.Exists(samples))
        {
            throw new ToolException(ExitCode.Unreadable, $"{samples}: the directory does not exist");
        }

        try
        {
            return (Linter.Load(options.DataDirectory, samples, options.Today), samples);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.Unreadable, e.Message);
        }
    }

    private static string? Beside(LintOptions options, string name, Func<string, bool> exists)
    {
        var parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(options.DataDirectory));
        var path = Path.Combine(parent is null or "" ? "." : parent, name);
        return exists(path) ? path : null;
    }

    private static T Read<T>(string file, Func<string, T> parse)
    {
        try
        {
            return parse(File.ReadAllText(file));
        }
        catch (InvalidDataException e)
        {
            throw new ToolException(ExitCode.Unreadable, e.Message.StartsWith(file, StringComparison.Ordinal) ? e.Message : $"{file}: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.Unreadable, $"{file}: {e.Message}");
        }
    }
}
