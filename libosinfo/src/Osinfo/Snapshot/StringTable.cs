using System.Text;

namespace Osinfo.Snapshot;

/// <summary>
/// All texts, each once: their number, where each starts, and where the last ends, behind that the texts in UTF-8. A text is named by its
/// number.
/// </summary>
internal sealed class StringTable
{
    private readonly Section _section;
    private readonly Section _texts;
    private readonly string?[] _known;

    internal StringTable(Section section)
    {
        _section = section;
        var count = section.Count(0, sizeof(uint));
        var start = sizeof(uint) * (2L + count);
        _texts = section.Part(start, section.Length - start);
        _known = new string?[count];
    }

    internal string this[int index] =>
        (uint)index < (uint)_known.Length ? _known[index] ??= Encoding.UTF8.GetString(Utf8(index)) : throw Section.Broken();

    internal string this[uint index] => this[(int)index];

    /// <summary>What was written as the number of a text that may be missing.</summary>
    internal string? Optional(uint index) => index == 0 ? null : this[(int)index - 1];

    internal ReadOnlySpan<byte> Utf8(int index)
    {
        if ((uint)index >= (uint)_known.Length)
        {
            throw Section.Broken();
        }

        var start = _section.UInt32(sizeof(uint) * (1L + index));
        var end = _section.UInt32(sizeof(uint) * (2L + index));
        return start <= end && end <= _texts.Length ? _texts.Span[(int)start..(int)end] : throw Section.Broken();
    }
}
