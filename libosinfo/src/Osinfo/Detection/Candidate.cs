namespace Osinfo;

/// <summary>A database entry held against what was read.</summary>
/// <typeparam name="TEntry"><see cref="Media"/> or <see cref="Tree"/>.</typeparam>
public sealed class Candidate<TEntry>
    where TEntry : OsPart
{
    internal Candidate(TEntry entry, IReadOnlyList<FieldComparison> fields, bool isMatch, IReadOnlyList<string> languages)
    {
        Entry = entry;
        Fields = fields;
        IsMatch = isMatch;
        Languages = languages;
    }

    /// <summary>The entry of the database.</summary>
    public TEntry Entry { get; }

    /// <summary>The operating system of the entry.</summary>
    public Os Os => Entry.Os!;

    /// <summary>Every field the entry asks for.</summary>
    public IReadOnlyList<FieldComparison> Fields { get; }

    /// <summary>Whether the entry is one of the answers. An entry can fit and be none, because another one fits better.</summary>
    public bool IsMatch { get; }

    /// <summary>The languages of the medium as locale names, from its label or the entry; empty when neither says.</summary>
    public IReadOnlyList<string> Languages { get; }
}
