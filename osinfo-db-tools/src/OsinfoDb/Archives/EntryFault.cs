using Osinfo.CommandLine;

namespace OsinfoDb.Archives;

/// <summary>Says what is wrong with one entry of an archive.</summary>
internal static class EntryFault
{
    private const int MaxLength = 200;

    /// <summary>It must not be let in.</summary>
    internal static RefusedArchiveException Create(string name, string fault) => new(Describe(name, fault));

    /// <summary>It is not what was written once.</summary>
    internal static InvalidDataException Damaged(string name, string fault) => new(Describe(name, fault));

    /// <summary>A name made harmless for a terminal, and not longer than a line.</summary>
    internal static string Quote(string name) => TerminalText.Escape(name.Length <= MaxLength ? name : name[..MaxLength] + "…");

    private static string Describe(string name, string fault) => $"entry '{Quote(name)}' {fault}";
}
