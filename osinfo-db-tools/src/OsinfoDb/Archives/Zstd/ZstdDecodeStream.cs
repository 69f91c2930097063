namespace OsinfoDb.Archives.Zstd;

/// <summary>
/// Reads what a zstd file holds: any number of frames (RFC 8878). A file that is cut, fails its check sum or is followed by something else
/// is an <see cref="InvalidDataException"/>, at the latest where its content ends.
/// </summary>
public sealed class ZstdDecodeStream : ReadOnlyStream
{
    private const int BufferSize = 64 * 1024;

    /// <summary>A window of 128 MiB, as much as <c>zstd --ultra -22</c> asks for.</summary>
    private const int WindowLog = 27;

    private readonly Stream _source;
    private readonly ZstdCoder _coder;
    private readonly byte[] _buffer = new byte[BufferSize];
    private Memory<byte> _input;
    private bool _isFrameComplete;

    /// <param name="source">The compressed bytes; it stays open.</param>
    /// <exception cref="IOException">There is no libzstd.</exception>
    public ZstdDecodeStream(Stream source)
    {
        ArgumentNullException.ThrowIfNull(source);
        _source = source;
        _coder = ZstdCoder.CreateDecoder(WindowLog);
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var isAtEnd = false;
            if (_input.IsEmpty)
            {
                var length = _source.Read(_buffer);
                _input = _buffer.AsMemory(0, length);
                isAtEnd = length == 0;
                if (isAtEnd && _isFrameComplete)
                {
                    return 0;
                }
            }

            var result = _coder.Decode(_input.Span, buffer, out var taken, out var added);
            if (ZstdCoder.ErrorOf(result) is { } error)
            {
                throw new InvalidDataException(Explain(error));
            }

            _input = _input[taken..];
            _isFrameComplete = result == 0;
            if (added > 0)
            {
                return added;
            }

            if (isAtEnd && !_isFrameComplete)
            {
                throw new InvalidDataException("the zstd data end too early, the file is cut");
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

    // By the words of the library: the numbers of its errors are no part of its stable interface.
    private static string Explain(string error) => error switch
    {
        "Frame requires too much memory for decoding" => "the zstd data need more memory than is allowed",
        "Unknown frame descriptor" => "this is no zstd file, or something follows the end of it",
        "Dictionary mismatch" => "the zstd data need a dictionary that is not in them",
        _ => "the zstd data are damaged",
    };
}
