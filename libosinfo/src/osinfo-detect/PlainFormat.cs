using System.Globalization;
using Osinfo.CommandLine;

namespace Osinfo.Tools.Detect;

/// <summary>The lines of the C tool, and after them the explanation when it is asked for.</summary>
internal static class PlainFormat
{
    internal static void Write(TextWriter output, Report report, bool showAll, bool explain)
    {
        if (report.Error is not null)
        {
            return;
        }

        // The C tool says nothing more of a medium that no machine can start from.
        if (report.Input.Kind == InputKind.Media)
        {
            output.WriteLine(report.IsBootable switch
            {
                true => "Media is bootable.",
                false => "Media is not bootable.",
                null => "It could not be found out whether the media is bootable.",
            });
        }

        if (report.IsBootable != false)
        {
            var shown = showAll ? report.Matches : report.Matches.Take(1);
            var number = 0;
            foreach (var finding in shown)
            {
                number++;
                WriteFinding(output, finding, showAll ? string.Create(CultureInfo.InvariantCulture, $"#{number}: ") : "");
            }
        }

        if (explain)
        {
            WriteExplanation(output, report);
        }
    }

    private static void WriteFinding(TextWriter output, Finding finding, string prefix)
    {
        var what = finding.Entry is Tree ? "Tree" : "Media";
        var name = TerminalText.Escape($"{finding.DisplayName} ({finding.Entry.Architecture})");
        if (finding.IsInstaller)
        {
            output.WriteLine($"{prefix}{what} is an installer for OS '{name}'");
        }

        if (finding.IsLive)
        {
            output.WriteLine($"{prefix}{what} is live media for OS '{name}'");
        }

        if (finding.Entry.Variants is { Count: > 1 } variants)
        {
            output.WriteLine($"{prefix}Available OS variants on {what.ToLowerInvariant()}:");
            foreach (var variant in variants)
            {
                output.WriteLine(prefix + TerminalText.Escape(variant.Name ?? variant.Id));
            }
        }
    }

    private static void WriteExplanation(TextWriter output, Report report)
    {
        output.WriteLine("What was read:");
        foreach (var (field, value) in report.Evidence)
        {
            output.WriteLine($"  {field,-17}{Show(value)}");
        }

        if (report.VolumeSize is { } size)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"volume-size",-17}{size}"));
        }

        output.WriteLine(report.Nearest.Count == 0
            ? "No entry of the database agrees with it in any field."
            : report.Best is null ? "Nothing matches. The nearest entries of the database:" : "The nearest entries of the database:");
        foreach (var finding in report.Nearest)
        {
            output.WriteLine(TerminalText.Escape(
                $"  {finding.DisplayName} ({finding.Entry.Architecture}), {finding.Entry.Id}: {(finding.IsMatch ? "matches" : "does not match")}"));
            foreach (var field in finding.Fields)
            {
                output.WriteLine(TerminalText.Escape($"    {field.Field,-17}{Describe(field)}"));
            }
        }
    }

    private static string Show(string? value) => value is null ? "(none)" : $"'{TerminalText.Escape(value)}'";

    private static string Describe(FieldComparison field) => field.Outcome switch
    {
        FieldOutcome.Matched => $"matches '{field.Expected}'",
        FieldOutcome.MatchedInside => $"matches '{field.Expected}', but not from its start",
        FieldOutcome.Missing => $"is missing, expected '{field.Expected}'",
        FieldOutcome.InvalidPattern => $"cannot be compared, the pattern '{field.Expected}' is invalid",
        FieldOutcome.TimedOut => $"cannot be compared, the pattern '{field.Expected}' takes too long",
        _ => $"differs, expected '{field.Expected}'",
    };
}
