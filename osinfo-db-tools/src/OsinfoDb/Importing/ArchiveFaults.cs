using Osinfo.CommandLine;

namespace OsinfoDb.Importing;

/// <summary>Tells an archive that is damaged from one that is made to do harm.</summary>
internal static class ArchiveFaults
{
    // What is said about an entry, or about how much there is, is said of an archive that could be read.
    private static readonly string[] Refusals = ["entry '", "the archive unfolds to", "the archive has more than"];

    internal static int CodeOf(InvalidDataException fault) =>
        Refusals.Any(start => fault.Message.StartsWith(start, StringComparison.Ordinal)) ? ExitCode.Refused : ExitCode.Unreadable;
}
