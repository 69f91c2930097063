namespace Osinfo.Tools.Detect;

/// <summary>An entry of the database, be it a medium or a tree, held against an input.</summary>
internal sealed record Finding(
    OsPart Entry, bool IsMatch, IReadOnlyList<FieldComparison> Fields, IReadOnlyList<string> Languages)
{
    internal Os Os => Entry.Os!;

    /// <summary>Trees are always there to install from.</summary>
    internal bool IsInstaller => Entry is not Media { IsInstaller: false };

    internal bool IsLive => Entry is Media { IsLive: true };

    /// <summary>The name of the edition when the entry has exactly one, else that of the system.</summary>
    internal string DisplayName => Entry.Variants is [{ Name: { } name }] ? name : Os.Name ?? Os.Id;

    internal static Finding From<TEntry>(Candidate<TEntry> candidate)
        where TEntry : OsPart => new(candidate.Entry, candidate.IsMatch, candidate.Fields, candidate.Languages);
}
