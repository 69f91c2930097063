namespace Osinfo;

/// <summary>What the database makes of a medium or a tree.</summary>
/// <typeparam name="TEntry"><see cref="Media"/> or <see cref="Tree"/>.</typeparam>
public sealed class Identification<TEntry>
    where TEntry : OsPart
{
    private readonly Func<int, IReadOnlyList<Candidate<TEntry>>> _findNearest;

    internal Identification(IReadOnlyList<Candidate<TEntry>> matches, Func<int, IReadOnlyList<Candidate<TEntry>>> findNearest) =>
        (Matches, _findNearest) = (matches, findNearest);

    /// <summary>The entries that match, best first; empty when it is unknown.</summary>
    public IReadOnlyList<Candidate<TEntry>> Matches { get; }

    /// <summary>The best match; null when it is unknown.</summary>
    public Candidate<TEntry>? Best => Matches.Count == 0 ? null : Matches[0];

    /// <summary>
    /// The matches, then of every other system the entry that comes nearest: the nearest first, those whose values and patterns begin alike
    /// the longest. Entries that agree in nothing are left out. Goes through the whole database.
    /// </summary>
    public IReadOnlyList<Candidate<TEntry>> FindNearest(int count) => _findNearest(count);
}
