namespace Osinfo.Detection;

/// <summary>
/// The order of several matches, the best first: entries of one architecture and release before those for every architecture or of a
/// rolling system; then the more specific: with an exact size, with more fields, with more literal text; then the newer release; then
/// the id. So the answer never depends on the order in which a table is walked.
/// </summary>
internal sealed class Ranking<TEntry> : IComparer<Signature<TEntry>>
    where TEntry : OsPart
{
    public int Compare(Signature<TEntry>? x, Signature<TEntry>? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var order = x.IsBroad.CompareTo(y.IsBroad);
        order = order != 0 ? order : y.HasSize.CompareTo(x.HasSize);
        order = order != 0 ? order : y.FieldCount.CompareTo(x.FieldCount);
        order = order != 0 ? order : y.LiteralLength.CompareTo(x.LiteralLength);
        order = order != 0 ? order : Nullable.Compare(y.Entry.Os!.ReleaseDate, x.Entry.Os!.ReleaseDate);
        return order != 0 ? order : string.CompareOrdinal(x.Entry.Os!.Id, y.Entry.Os!.Id);
    }
}
