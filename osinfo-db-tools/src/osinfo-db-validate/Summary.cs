using System.Globalization;

namespace OsinfoDb.Tools.Validate;

/// <summary>Counts what was found.</summary>
internal sealed class Summary
{
    private int _files;
    private int _invalid;
    private int _findings;
    private int _unreadable;

    internal int ExitCode =>
        _unreadable > 0 ? Osinfo.CommandLine.ExitCode.Unreadable
        : _invalid > 0 ? Osinfo.CommandLine.ExitCode.NotFound
        : Osinfo.CommandLine.ExitCode.Success;

    internal void Add(Report report)
    {
        _files++;
        _findings += report.Findings.Count;
        _invalid += report.Verdict == Verdict.Invalid ? 1 : 0;
        _unreadable += report.Verdict == Verdict.Unreadable ? 1 : 0;
    }

    /// <summary>The last line, when not all is well.</summary>
    internal void Write(TextWriter error, bool asJson)
    {
        if (_files == 0)
        {
            error.WriteLine($"{ValidateCommand.Name}: note: there was no file to check, expected names that end in .xml");
        }
        else if (_invalid > 0 && !asJson)
        {
            error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{ValidateCommand.Name}: invalid files: {_invalid} of {_files}, findings: {_findings}"));
        }
    }
}
