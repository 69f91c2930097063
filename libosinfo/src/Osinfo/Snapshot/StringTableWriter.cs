using System.Text;

namespace Osinfo.Snapshot;

/// <summary>Gives each text a number, in the order they come.</summary>
internal sealed class StringTableWriter
{
    private readonly OrderedDictionary<string, uint> _numbers = new(StringComparer.Ordinal);

    internal uint NumberOf(string text)
    {
        if (!_numbers.TryGetValue(text, out var number))
        {
            number = (uint)_numbers.Count;
            _numbers.Add(text, number);
        }

        return number;
    }

    internal uint NumberOfOptional(string? text) => text is null ? 0 : NumberOf(text) + 1;

    internal void Write(BinaryWriter writer)
    {
        var texts = _numbers.Keys.Select(Encoding.UTF8.GetBytes).ToList();
        writer.Write((uint)texts.Count);
        var end = 0u;
        writer.Write(end);
        foreach (var text in texts)
        {
            end += (uint)text.Length;
            writer.Write(end);
        }

        foreach (var text in texts)
        {
            writer.Write(text);
        }
    }
}
