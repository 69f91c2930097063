using Osinfo;
using Osinfo.CommandLine;
using Osinfo.Discs;
using OsinfoDb.Lint;

namespace OsinfoDb.Tools.Lint;

/// <summary>Prints what to add to the database for a real image.</summary>
internal static class AddMedia
{
    internal static async Task<int> RunAsync(
        LintOptions options, string image, string? osId, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (osId is null)
        {
            throw new ToolException(ExitCode.Usage, "--add-media needs --os, the system that the image installs");
        }

        var database = LintRun.Load(options).Linter.Database;
        var os = database.FindOs(osId) ?? database.FindOsByShortId(osId) ?? throw Unknown(osId, database);
        var evidence = await ReadAsync(image, cancellationToken).ConfigureAwait(false);
        var isAddress = image.StartsWith("http:", StringComparison.Ordinal) || image.StartsWith("https:", StringComparison.Ordinal);
        var proposal = MediaProposal.Create(database, os, evidence, isAddress ? image : null);

        output.WriteLine($"# samples/{proposal.SampleFile}, at its place in the order");
        output.WriteLine(proposal.SampleLine);
        output.WriteLine();
        output.WriteLine($"# the system {os.Id}");
        output.WriteLine(string.Join('\n', proposal.Element.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => "    " + line)));
        if (proposal.FoundAs.Count > 0)
        {
            error.WriteLine(TerminalText.Escape(
                $"{LintCommand.Name}: note: it is found as {string.Join(", ", proposal.FoundAs)} already; the sample may be all that is missing"));
        }

        return ExitCode.Success;
    }

    private static ToolException Unknown(string id, OsinfoDatabase database) => new(
        ExitCode.Usage, $"unknown system '{id}'{Spelling.Hint(id, database.Oses.SelectMany(os => os.ShortIds))}");

    private static async Task<MediaEvidence> ReadAsync(string image, CancellationToken cancellationToken)
    {
        try
        {
            return await MediaEvidence.ReadAsync(image, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is DiscException or IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.Unreadable, e.Message.StartsWith(image, StringComparison.Ordinal) ? e.Message : $"{image}: {e.Message}");
        }
    }
}
