using System.Text;
using Osinfo.Snapshot;

namespace Osinfo.Detection;

/// <summary>Writes what <see cref="SignatureIndex"/> reads.</summary>
internal static class SignatureIndexWriter
{
    /// <param name="writer">Where to.</param>
    /// <param name="oses">The systems.</param>
    /// <param name="facts">What each entry of a system asks for.</param>
    /// <param name="strings">Where the texts go.</param>
    internal static void Write(
        BinaryWriter writer, IReadOnlyList<Os> oses, Func<Os, IEnumerable<SignatureFacts>> facts, StringTableWriter strings)
    {
        var entries = oses
            .SelectMany((os, place) => facts(os).Select((entry, part) => (Os: place, Part: part, Facts: entry)))
            .Where(entry => entry.Facts.AsksForAnything)
            .ToList();
        writer.Write((uint)entries.Count);
        foreach (var (os, part, entry) in entries)
        {
            writer.Write((uint)os);
            writer.Write((uint)part);
            writer.Write(entry.IsBroad ? SignatureIndex.BroadFlag : 0);
            writer.Write(strings.NumberOfOptional(entry.Architecture));
            foreach (var pattern in entry.Patterns)
            {
                writer.Write(strings.NumberOfOptional(pattern));
            }

            writer.Write(entry.Size ?? 0);
        }

        WriteAnchors(writer, [.. entries.Select(entry => entry.Facts)], strings);
    }

    private static void WriteAnchors(BinaryWriter writer, List<SignatureFacts> entries, StringTableWriter strings)
    {
        var literals = new Dictionary<string, PatternLiterals>(StringComparer.Ordinal);
        var possible = entries.ConvertAll(entry => PossibleAnchors(entry, literals));
        var uses = possible.SelectMany(anchors => anchors).CountBy(anchor => anchor).ToDictionary();
        var chosen = possible.ConvertAll(anchors => anchors.Count == 0 ? (Anchor?)null : anchors.Aggregate((best, next) =>
            (uses[next], -next.Text.Length).CompareTo((uses[best], -best.Text.Length)) < 0 ? next : best));
        foreach (var isAtStart in (bool[])[true, false])
        {
            for (var field = 0; field < SignatureIndex.FieldCount; field++)
            {
                WriteTable(writer, strings, [.. chosen.Index()
                    .Where(entry => entry.Item is { } anchor && anchor.Field == field && anchor.IsAtStart == isAtStart)
                    .Select(entry => (entry.Item!.Value.Text, entry.Index))]);
            }
        }

        var always = chosen.Index().Where(entry => entry.Item is null).Select(entry => entry.Index).ToList();
        writer.Write((uint)always.Count);
        always.ForEach(number => writer.Write((uint)number));
    }

    private static List<Anchor> PossibleAnchors(SignatureFacts entry, Dictionary<string, PatternLiterals> known)
    {
        var anchors = new List<Anchor>();
        for (var field = 0; field < entry.Patterns.Length; field++)
        {
            if (entry.Patterns[field] is not { } pattern)
            {
                continue;
            }

            if (!known.TryGetValue(pattern, out var literals))
            {
                known[pattern] = literals = PatternLiterals.Of(pattern);
            }

            if (literals.Prefix.Length > 0)
            {
                anchors.Add(new(field, literals.Prefix, IsAtStart: true));
            }
            else if (literals.Fixed.Length > 0)
            {
                anchors.Add(new(field, literals.Fixed, IsAtStart: false));
            }
        }

        return anchors;
    }

    private static void WriteTable(BinaryWriter writer, StringTableWriter strings, List<(string Text, int Number)> entries)
    {
        var byText = entries.GroupBy(entry => entry.Text, entry => entry.Number, StringComparer.Ordinal).ToList();
        var sorted = Utf8Order.Sort([.. byText.Select(group => group.Key)]).Select(place => byText[place]).ToList();
        writer.Write((uint)sorted.Count);
        writer.Write((uint)entries.Count);
        var first = 0u;
        var starts = new Stack<int>();
        for (var i = 0; i < sorted.Count; i++)
        {
            var text = Encoding.UTF8.GetBytes(sorted[i].Key);
            while (starts.TryPeek(out var last) && !text.AsSpan().StartsWith(Encoding.UTF8.GetBytes(sorted[last].Key)))
            {
                starts.Pop();
            }

            writer.Write(strings.NumberOf(sorted[i].Key));
            writer.Write(starts.TryPeek(out var parent) ? (uint)parent + 1 : 0);
            writer.Write(first);
            writer.Write((uint)sorted[i].Count());
            first += (uint)sorted[i].Count();
            starts.Push(i);
        }

        foreach (var number in sorted.SelectMany(group => group))
        {
            writer.Write((uint)number);
        }
    }

    private readonly record struct Anchor(int Field, string Text, bool IsAtStart);
}
