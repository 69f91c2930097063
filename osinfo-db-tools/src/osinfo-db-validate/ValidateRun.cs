using Osinfo.CommandLine;
using OsinfoDb.Files;

namespace OsinfoDb.Tools.Validate;

/// <summary>Checks all files, then tells about them in the order of their paths.</summary>
internal static class ValidateRun
{
    private const string StandardInput = "-";

    // So that the first findings of a large tree do not wait for its end.
    private const int FilesAtATime = 4096;

    internal static async Task<int> RunAsync(ValidateOptions options, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (options is { Inputs.Count: > 0, IsLocationGiven: true })
        {
            throw new ToolException(ExitCode.Usage, "a location and inputs exclude each other");
        }

        var search = new FileSearch(
            options is { IsVerbose: true, AsJson: false } ? path => output.WriteLine(TerminalText.Escape(path)) : null, cancellationToken);
        var paths = (options.Inputs.Count > 0 ? options.Inputs.Where(input => input != StandardInput).Select(InputPath.Of) : [options.Location.Path]).ToList();
        foreach (var path in paths)
        {
            search.Add(path);
        }

        var grammar = GrammarSearch.Load(options);
        var cache = new ResultCache(options.UsesCache ? ResultCache.DefaultDirectory() : null, grammar);
        var check = new FileCheck(grammar, cache);
        var summary = new Summary();
        if (options.Inputs.Contains(StandardInput))
        {
            // A pipe may give nothing for ever, and its reading cannot be broken off.
            using var input = Console.OpenStandardInput();
            Tell(await Task.Run(() => check.CheckStandardInput(input), cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false));
        }

        var rules = options.ChecksRules
            ? new RuleCheck([.. search.Found.Select(file => file.Key)], paths.Where(Directory.Exists))
            : null;
        using var progress = new Progress(error, isWanted: true);
        foreach (var files in search.Found.Chunk(FilesAtATime))
        {
            foreach (var report in CheckAll(files, check, progress, cancellationToken))
            {
                Tell(rules?.Complete(report) ?? report);
            }
        }

        foreach (var report in rules?.Others ?? [])
        {
            Tell(report);
        }

        progress.Clear();
        cache.Save();
        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
        summary.Write(error, options.AsJson);
        return summary.ExitCode;

        void Tell(Report report)
        {
            summary.Add(report);
            if (options.AsJson)
            {
                JsonFormat.Write(output, report);
            }
            else
            {
                TextFormat.Write(error, report);
            }
        }
    }

    private static Report[] CheckAll(
        KeyValuePair<string, FileType>[] files, FileCheck check, Progress progress, CancellationToken cancellationToken)
    {
        var reports = new Report[files.Length];
        if (files.Length == 1)
        {
            reports[0] = check.Check(files[0].Key, files[0].Value);
            return reports;
        }

        progress.Show(files[0].Key);
        Parallel.For(
            0,
            files.Length,
            new ParallelOptions { CancellationToken = cancellationToken },
            i => reports[i] = check.Check(files[i].Key, files[i].Value));
        progress.Clear();
        return reports;
    }
}
