namespace OsinfoDb.Archives.Xz;

/// <summary>
/// Writes an xz file: level 6 (a dictionary of 8 MiB), one stream, one block, CRC64, one thread. Equal input gives equal bytes. The file
/// is complete after <see cref="Complete"/>; disposing alone leaves it cut, so that a failure half-way cannot look like success.
/// </summary>
public sealed class XzEncodeStream : Stream
{
    private const int BufferSize = 64 * 1024;
    private const uint Level = 6;

    private readonly Stream _target;
    private readonly LzmaCoder _coder;
    private readonly byte[] _buffer = new byte[BufferSize];

    /// <param name="target">Where the compressed bytes go; it stays open.</param>
    public XzEncodeStream(Stream target)
    {
        ArgumentNullException.ThrowIfNull(target);
        _target = target;
        _coder = LzmaCoder.CreateEncoder(Level);
    }

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Writes what is left and the end of the file.</summary>
    public void Complete()
    {
        while (Encode([], LzmaAction.Finish, out _) != LzmaResult.StreamEnd)
        {
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        Write(buffer.AsSpan(offset, count));
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            Encode(buffer, LzmaAction.Run, out var taken);
            buffer = buffer[taken..];
        }
    }

    /// <summary>Does nothing: to flush would end a block, and the bytes would depend on when it was asked for.</summary>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _coder.Dispose();
        }

        base.Dispose(disposing);
    }

    private LzmaResult Encode(ReadOnlySpan<byte> input, LzmaAction action, out int taken)
    {
        var result = _coder.Code(input, _buffer, action, out taken, out var added);
        _target.Write(_buffer.AsSpan(0, added));
        return result is LzmaResult.Ok or LzmaResult.StreamEnd ? result : throw new IOException($"liblzma cannot compress: {result}");
    }
}
