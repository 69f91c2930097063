namespace OsinfoDb.Archives.Xz;

/// <summary>
/// Reads what an xz file holds: any number of streams and blocks. A file that is cut, altered or followed by something else is an
/// <see cref="InvalidDataException"/>, at the latest where its content ends.
/// </summary>
public sealed class XzDecodeStream : ReadOnlyStream
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Room for a dictionary of 128 MiB (that of <c>xz -9</c> has 64) and the tables beside it.</summary>
    private const ulong MemoryLimit = 129 * 1024 * 1024;

    private readonly Stream _source;
    private readonly LzmaCoder _coder;
    private readonly byte[] _buffer = new byte[BufferSize];
    private Memory<byte> _input;
    private bool _isSourceAtEnd;
    private bool _isAtEnd;

    /// <param name="source">The compressed bytes; it stays open.</param>
    public XzDecodeStream(Stream source)
    {
        ArgumentNullException.ThrowIfNull(source);
        _source = source;
        _coder = LzmaCoder.CreateDecoder(MemoryLimit);
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

            var result = _coder.Code(
                _input.Span, buffer, _isSourceAtEnd ? LzmaAction.Finish : LzmaAction.Run, out var taken, out var added);
            _input = _input[taken..];
            _isAtEnd = result == LzmaResult.StreamEnd;
            if (result is not (LzmaResult.Ok or LzmaResult.StreamEnd))
            {
                throw new InvalidDataException(Explain(result));
            }

            if (added > 0)
            {
                return added;
            }
        }

        return 0;
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

    private static string Explain(LzmaResult result) => result switch
    {
        LzmaResult.Buffer => "the xz data end too early, the file is cut",
        LzmaResult.Format => "this is no xz file, or something follows the end of it",
        LzmaResult.MemoryLimit => "the xz data need more memory than is allowed",
        LzmaResult.OutOfMemory => "there is not enough memory for the xz data",
        LzmaResult.Options => "the xz data use a filter that is not known",
        LzmaResult.UnsupportedCheck => "the xz data carry a check that is not known, so they cannot be verified",
        _ => "the xz data are damaged",
    };
}
