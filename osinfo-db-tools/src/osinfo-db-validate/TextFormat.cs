using Osinfo.CommandLine;

namespace OsinfoDb.Tools.Validate;

/// <summary>A line for every finding, <c>file:line:column: error: message</c>, which editors understand; nothing for valid files.</summary>
internal static class TextFormat
{
    internal static void Write(TextWriter error, Report report)
    {
        if (report.Error is not null)
        {
            error.WriteLine($"{ValidateCommand.Name}: error: {TerminalText.Escape(report.Error)}");
        }

        foreach (var finding in report.Findings)
        {
            error.WriteLine(TerminalText.Escape(finding.ToString()));
        }
    }
}
