namespace Osinfo.Tools.Query;

/// <summary>Collects many short texts, with less ado than a <see cref="System.Text.StringBuilder"/>.</summary>
internal sealed class TextBuffer(int capacity)
{
    private char[] _text = new char[capacity];
    private int _length;

    internal ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    internal void Clear() => _length = 0;

    internal void Append(string text) => text.CopyTo(Take(text.Length));

    /// <summary>Appends blanks; none when the number is negative.</summary>
    internal void AppendBlanks(int count)
    {
        if (count > 0)
        {
            Take(count).Fill(' ');
        }
    }

    private Span<char> Take(int count)
    {
        if (_text.Length - _length < count)
        {
            Array.Resize(ref _text, Math.Max(2 * _text.Length, _length + count));
        }

        _length += count;
        return _text.AsSpan(_length - count, count);
    }
}
