using VirtViewer.Localisation;

namespace VirtViewer.Assessment;

/// <summary>Writes an assessment for people.</summary>
public static class TextReport
{
    private const int Column = 16;

    /// <summary>Writes it.</summary>
    public static void Write(TextWriter output, GuestAssessment assessment, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(assessment);
        foreach (var (name, value) in GuestDetails.Lines(assessment, today))
        {
            output.WriteLine($"{(name + ":").PadRight(Column)}{Printable(value)}");
        }

        foreach (var finding in assessment.Findings)
        {
            output.WriteLine();
            output.WriteLine($"{SeverityName(finding.Severity)}: {Printable(finding.Is)} [{finding.Id}]");
            output.WriteLine($"  {finding.Database}");
            output.WriteLine($"  {finding.Why}");
        }

        if (assessment is { Guest.Os: not null, Findings: [] })
        {
            output.WriteLine();
            output.WriteLine(Phrase.Of("Nothing to remark."));
        }
    }

    /// <summary>The word for a severity.</summary>
    public static string SeverityName(Severity severity) => severity switch
    {
        Severity.Problem => Phrase.Of("Problem"),
        Severity.Advice => Phrase.Of("Advice"),
        _ => Phrase.Of("Info"),
    };

    /// <summary>Names come from the host: nothing of them may steer the terminal.</summary>
    private static string Printable(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '?' : c));
}
