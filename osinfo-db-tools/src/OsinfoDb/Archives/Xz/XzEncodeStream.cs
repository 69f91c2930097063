namespace OsinfoDb.Archives.Xz;

/// <summary>
/// Writes an xz file: level 6 (a dictionary of 8 MiB), one stream, one block, CRC64, one thread. Equal input gives equal bytes.
/// </summary>
public sealed class XzEncodeStream : EncodeStream
{
    private const uint Level = 6;

    private readonly LzmaCoder _coder;

    /// <param name="target">Where the compressed bytes go; it stays open.</param>
    /// <exception cref="IOException">There is no liblzma.</exception>
    public XzEncodeStream(Stream target)
        : this(target, LzmaCoder.CreateEncoder(Level))
    {
    }

    private XzEncodeStream(Stream target, LzmaCoder coder)
        : base(target, coder) => _coder = coder;

    private protected override bool Encode(ReadOnlySpan<byte> input, Span<byte> room, bool isEnd, out int taken, out int added)
    {
        var result = _coder.Code(input, room, isEnd ? LzmaAction.Finish : LzmaAction.Run, out taken, out added);
        return result is LzmaResult.Ok or LzmaResult.StreamEnd
            ? result == LzmaResult.StreamEnd
            : throw new IOException($"liblzma cannot compress: {result}");
    }
}
