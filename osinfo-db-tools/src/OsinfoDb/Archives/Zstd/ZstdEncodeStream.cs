namespace OsinfoDb.Archives.Zstd;

/// <summary>
/// Writes a zstd file: level 19 (a window of 8 MiB), one frame, a check sum, one thread. Equal input gives equal bytes with the same
/// libzstd. The file is complete after <see cref="Complete"/>; disposing alone leaves it cut, so that a failure half-way cannot look like
/// success.
/// </summary>
public sealed class ZstdEncodeStream : WriteOnlyStream
{
    private const int BufferSize = 64 * 1024;
    private const int Level = 19;

    private readonly Stream _target;
    private readonly ZstdCoder _coder;
    private readonly byte[] _buffer = new byte[BufferSize];

    /// <param name="target">Where the compressed bytes go; it stays open.</param>
    /// <exception cref="IOException">There is no libzstd.</exception>
    public ZstdEncodeStream(Stream target)
    {
        ArgumentNullException.ThrowIfNull(target);
        _target = target;
        _coder = ZstdCoder.CreateEncoder(Level);
    }

    /// <summary>Writes what is left and the end of the file.</summary>
    public void Complete()
    {
        while (Encode([], ZstdLibrary.End, out _) != 0)
        {
        }
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            Encode(buffer, ZstdLibrary.Continue, out var taken);
            buffer = buffer[taken..];
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _coder.Dispose();
        }

        base.Dispose(disposing);
    }

    private nuint Encode(ReadOnlySpan<byte> input, int operation, out int taken)
    {
        var result = _coder.Encode(input, _buffer, operation, out taken, out var added);
        if (ZstdCoder.ErrorOf(result) is { } error)
        {
            throw new IOException($"libzstd cannot compress: {error}");
        }

        _target.Write(_buffer.AsSpan(0, added));
        return result;
    }
}
