namespace OsinfoDb.Archives.Xz;

/// <summary>
/// Writes an xz file: level 6 (a dictionary of 8 MiB), one stream, one block, CRC64, one thread. Equal input gives equal bytes. The file
/// is complete after <see cref="Complete"/>; disposing alone leaves it cut, so that a failure half-way cannot look like success.
/// </summary>
public sealed class XzEncodeStream : WriteOnlyStream
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

    /// <summary>Writes what is left and the end of the file.</summary>
    public void Complete()
    {
        while (Encode([], LzmaAction.Finish, out _) != LzmaResult.StreamEnd)
        {
        }
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
