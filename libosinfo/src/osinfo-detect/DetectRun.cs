using Osinfo.CommandLine;

namespace Osinfo.Tools.Detect;

/// <summary>Goes through the inputs; one that is bad does not stop the others.</summary>
internal static class DetectRun
{
    internal static async Task<int> RunAsync(
        DetectOptions options,
        Func<TextWriter, OsinfoDatabase> load,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellationToken)
    {
        if (options is { Inputs: [], Directories: [], Lists: [] })
        {
            throw new ToolException(ExitCode.Usage, $"no medium or tree given; see '{DetectCommand.Name} --help'");
        }

        var database = load(error);
        var detector = new Detector(database, options);
        var hasMany = options is not { Inputs.Count: 1, Directories: [], Lists: [] };
        using var progress = new Progress(error, isWanted: hasMany);
        var worst = ExitCode.Success;
        var isFirst = true;
        foreach (var input in InputList.Enumerate(options, cancellationToken))
        {
            progress.Show(input.Location);
            var report = await detector.DetectAsync(input, cancellationToken).ConfigureAwait(false);
            progress.Clear();
            if (options.AsJson)
            {
                JsonFormat.Write(output, report, database);
            }
            else
            {
                if (hasMany)
                {
                    output.WriteLine((isFirst ? "" : Environment.NewLine) + $"==> {TerminalText.Escape(input.Location)} <==");
                }

                PlainFormat.Write(output, report, options.ShowAll, options.Explain);
            }

            isFirst = false;

            // So that text and errors of one input stay together, and the reader of a pipe need not wait.
            await output.FlushAsync(cancellationToken).ConfigureAwait(false);
            WriteNote(error, report, options);
            worst = Math.Max(worst, Code(report, database));
        }

        if (isFirst)
        {
            error.WriteLine($"{DetectCommand.Name}: note: no medium or tree was found in the lists and directories given");
            return ExitCode.NotFound;
        }

        return worst;
    }

    /// <summary>What the lines of the C tool do not tell: errors, why there is no answer, and which releases it may be.</summary>
    private static void WriteNote(TextWriter error, Report report, DetectOptions options)
    {
        if (report.Error is not null)
        {
            error.WriteLine($"{DetectCommand.Name}: error: {TerminalText.Escape(report.Error)}");
        }
        else if (report.Best is null && !options.AsJson && !options.Explain)
        {
            error.WriteLine(
                $"{DetectCommand.Name}: note: {TerminalText.Escape(report.Input.Location)}: no operating system of the database matches; "
                + "--explain tells what comes nearest");
        }
        else if (report is { IsBootable: not false, Best.Os.MayBe: { Count: > 0 } releases } && !options.AsJson)
        {
            error.WriteLine(
                $"{DetectCommand.Name}: note: {TerminalText.Escape(report.Input.Location)}: its label does not tell the release; it may be "
                + TerminalText.Escape(string.Join(", ", releases.Select(os => os.Name ?? os.Id))));
        }
    }

    /// <summary>"Nothing matched" can only be said of a database that was read without errors.</summary>
    private static int Code(Report report, OsinfoDatabase database) =>
        report.Error is not null ? ExitCode.Unreadable
        : report.Best is not null ? ExitCode.Success
        : database.Diagnostics.Any(diagnostic => diagnostic.Severity == LoadSeverity.Error) ? ExitCode.Unreadable
        : ExitCode.NotFound;
}
