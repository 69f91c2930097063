using Osinfo.CommandLine;

namespace Osinfo.Tools.InstallScripts;

/// <summary>Finds what the argument means: a system by its id, or the medium or tree at a location.</summary>
internal sealed class TargetFinder(OsinfoDatabase database, TextWriter error)
{
    /// <summary>Scripts made for the medium that was found; empty when there are none.</summary>
    internal IReadOnlyList<InstallScript> MediaScripts { get; private set; } = [];

    internal async Task<InstallTarget> FindAsync(string argument, bool? isTree, CancellationToken cancellationToken)
    {
        // Ids of systems look like addresses; what is no file is not fetched before they are asked.
        var isThere = File.Exists(argument) || Directory.Exists(argument);
        if (!isThere && isTree is null && FindOs(argument) is { } os)
        {
            return os;
        }

        if (!isThere && isTree is null && !argument.Contains(':', StringComparison.Ordinal) && !argument.Contains('/', StringComparison.Ordinal))
        {
            var names = database.Oses.SelectMany(known => known.ShortIds);
            throw new ToolException(
                ExitCode.NotFound, $"there is no operating system and no file '{argument}'{Spelling.Hint(argument, names)}");
        }

        try
        {
            return (isTree ?? Directory.Exists(argument)
                ? await FindTreeAsync(argument, cancellationToken).ConfigureAwait(false)
                : await FindMediaAsync(argument, cancellationToken).ConfigureAwait(false))
                ?? FindOs(argument)
                ?? throw new ToolException(
                    ExitCode.NotFound, $"the database does not know what is on '{argument}'; see 'osinfo-detect --explain'");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return FindOs(argument) ?? throw new ToolException(ExitCode.Unreadable, e.Message.ReplaceLineEndings(" "));
        }
    }

    private async Task<InstallTarget?> FindMediaAsync(string location, CancellationToken cancellationToken)
    {
        var media = await MediaEvidence.ReadAsync(location, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (database.Identify(media).Best is not { } best)
        {
            return null;
        }

        if (!best.Entry.SupportsInstallScript)
        {
            error.WriteLine($"{InstallScriptCommand.Name}: warning: the database says that this medium takes no install script");
        }

        MediaScripts = best.Entry.InstallScripts;
        return InstallTarget.For(media, best);
    }

    private async Task<InstallTarget?> FindTreeAsync(string location, CancellationToken cancellationToken)
    {
        var tree = await TreeEvidence.ReadAsync(location, cancellationToken: cancellationToken).ConfigureAwait(false);
        return database.Identify(tree).Best is { } best ? InstallTarget.For(tree, best) : null;
    }

    private Os? FindOs(string id) => database.FindOs(id) ?? database.FindOsByShortId(id);
}
