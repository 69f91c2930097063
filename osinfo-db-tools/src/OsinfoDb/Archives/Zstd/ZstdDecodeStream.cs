namespace OsinfoDb.Archives.Zstd;

/// <summary>Reads what a zstd file holds: any number of frames (RFC 8878).</summary>
public sealed class ZstdDecodeStream : DecodeStream
{
    /// <summary>A window of 128 MiB, as much as <c>zstd --ultra -22</c> asks for.</summary>
    private const int WindowLog = 27;

    private readonly ZstdCoder _coder;
    private bool _isFrameComplete;

    /// <param name="source">The compressed bytes; it stays open.</param>
    /// <exception cref="IOException">There is no libzstd.</exception>
    public ZstdDecodeStream(Stream source)
        : this(source, ZstdCoder.CreateDecoder(WindowLog))
    {
    }

    private ZstdDecodeStream(Stream source, ZstdCoder coder)
        : base(source, coder) => _coder = coder;

    private protected override bool Decode(ReadOnlySpan<byte> input, Span<byte> room, bool isLast, out int taken, out int added)
    {
        (taken, added) = (0, 0);
        if (isLast && _isFrameComplete)
        {
            return true;
        }

        var result = _coder.Decode(input, room, out taken, out added);
        if (ZstdCoder.ErrorOf(result) is { } error)
        {
            throw new InvalidDataException(Explain(error));
        }

        _isFrameComplete = result == 0;
        return isLast && added == 0 && !_isFrameComplete
            ? throw new InvalidDataException("the zstd data end too early, the file is cut")
            : false;
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
