using System.Runtime.InteropServices;

namespace OsinfoDb.Archives;

/// <summary>
/// Reads what a compressed file holds by a coder of a native library. A file that is cut, altered or followed by something else is an
/// <see cref="InvalidDataException"/>, at the latest where its content ends.
/// </summary>
public abstract class DecodeStream : ReadOnlyStream
{
    private const int BufferSize = 64 * 1024;

    private readonly Stream _source;
    private readonly SafeHandle _coder;
    private readonly byte[] _buffer = new byte[BufferSize];
    private Memory<byte> _input;
    private bool _isSourceAtEnd;
    private bool _isAtEnd;

    /// <param name="source">The compressed bytes; it stays open.</param>
    /// <param name="coder">Belongs to this stream.</param>
    private protected DecodeStream(Stream source, SafeHandle coder)
    {
        ArgumentNullException.ThrowIfNull(source);
        (_source, _coder) = (source, coder);
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        while (!_isAtEnd && !buffer.IsEmpty)
        {
            if (_input.IsEmpty && !_isSourceAtEnd)
            {
                var length = _source.Read(_buffer);
                _input = _buffer.AsMemory(0, length);
                _isSourceAtEnd = length == 0;
            }

            _isAtEnd = Decode(_input.Span, buffer, _isSourceAtEnd, out var taken, out var added);
            _input = _input[taken..];
            if (added > 0)
            {
                return added;
            }
        }

        return 0;
    }

    /// <summary>Takes from the input, after which nothing may come, and adds to the room; whether all there was is in it now.</summary>
    private protected abstract bool Decode(ReadOnlySpan<byte> input, Span<byte> room, bool isLast, out int taken, out int added);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _coder.Dispose();
        }

        base.Dispose(disposing);
    }
}
