namespace OsinfoDb.Archives.Zstd;

/// <summary>
/// Writes a zstd file: level 19 (a window of 8 MiB), one frame, a check sum, one thread. Equal input gives equal bytes with the same
/// libzstd.
/// </summary>
public sealed class ZstdEncodeStream : EncodeStream
{
    private const int Level = 19;

    private readonly ZstdCoder _coder;

    /// <param name="target">Where the compressed bytes go; it stays open.</param>
    /// <exception cref="IOException">There is no libzstd.</exception>
    public ZstdEncodeStream(Stream target)
        : this(target, ZstdCoder.CreateEncoder(Level))
    {
    }

    private ZstdEncodeStream(Stream target, ZstdCoder coder)
        : base(target, coder) => _coder = coder;

    private protected override bool Encode(ReadOnlySpan<byte> input, Span<byte> room, bool isEnd, out int taken, out int added)
    {
        var result = _coder.Encode(input, room, isEnd ? ZstdLibrary.End : ZstdLibrary.Continue, out taken, out added);
        return ZstdCoder.ErrorOf(result) is { } error ? throw new IOException($"libzstd cannot compress: {error}") : result == 0;
    }
}
