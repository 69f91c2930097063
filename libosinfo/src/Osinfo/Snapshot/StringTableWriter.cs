using System.Buffers;
using System.Text;

namespace Osinfo.Snapshot;

/// <summary>Gives each text a number, in the order they come.</summary>
internal sealed class StringTableWriter
{
    private readonly Dictionary<string, uint> _numbers = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<byte> _texts;
    private readonly List<uint> _ends = [0];

    /// <param name="capacity">How many bytes to expect.</param>
    internal StringTableWriter(int capacity) => _texts = new ArrayBufferWriter<byte>(Math.Max(1, capacity));

    internal uint NumberOf(string text)
    {
        if (!_numbers.TryGetValue(text, out var number))
        {
            number = (uint)_numbers.Count;
            _numbers.Add(text, number);
            Encoding.UTF8.GetBytes(text, _texts);
            _ends.Add((uint)_texts.WrittenCount);
        }

        return number;
    }

    internal uint NumberOfOptional(string? text) => text is null ? 0 : NumberOf(text) + 1;

    internal void Write(BinaryWriter writer)
    {
        writer.Write((uint)_numbers.Count);
        _ends.ForEach(writer.Write);
        writer.Write(_texts.WrittenSpan);
    }
}
