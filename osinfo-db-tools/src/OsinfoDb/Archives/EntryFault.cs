using Osinfo.CommandLine;

namespace OsinfoDb.Archives;

/// <summary>Says what is wrong with one entry of an archive.</summary>
internal static class EntryFault
{
    private const int MaxLength = 200;

    internal static InvalidDataException Create(string name, string fault) => new($"entry '{Quote(name)}' {fault}");

    /// <summary>A name made harmless for a terminal, and not longer than a line.</summary>
    internal static string Quote(string name) => TerminalText.Escape(name.Length <= MaxLength ? name : name[..MaxLength] + "…");
}
