using System.Runtime.InteropServices;

namespace OsinfoDb.Archives;

/// <summary>
/// Writes a compressed file by a coder of a native library. The file is complete after <see cref="Complete"/>; disposing alone leaves it cut,
/// so that a failure half-way cannot look like success.
/// </summary>
public abstract class EncodeStream : WriteOnlyStream
{
    private const int BufferSize = 64 * 1024;

    private readonly Stream _target;
    private readonly SafeHandle _coder;
    private readonly byte[] _buffer = new byte[BufferSize];

    /// <param name="target">Where the compressed bytes go; it stays open.</param>
    /// <param name="coder">Belongs to this stream.</param>
    private protected EncodeStream(Stream target, SafeHandle coder)
    {
        ArgumentNullException.ThrowIfNull(target);
        (_target, _coder) = (target, coder);
    }

    /// <summary>Writes what is left and the end of the file.</summary>
    public void Complete()
    {
        while (!Encode([], isEnd: true, out _))
        {
        }
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            Encode(buffer, isEnd: false, out var taken);
            buffer = buffer[taken..];
        }
    }

    /// <summary>Takes from the input and adds to the room; whether all there was is in it now.</summary>
    private protected abstract bool Encode(ReadOnlySpan<byte> input, Span<byte> room, bool isEnd, out int taken, out int added);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _coder.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool Encode(ReadOnlySpan<byte> input, bool isEnd, out int taken)
    {
        var isComplete = Encode(input, _buffer, isEnd, out taken, out var added);
        _target.Write(_buffer.AsSpan(0, added));
        return isComplete;
    }
}
