namespace OsinfoDb.Archives.Xz;

/// <summary>Reads what an xz file holds: any number of streams and blocks.</summary>
public sealed class XzDecodeStream : DecodeStream
{
    /// <summary>Room for a dictionary of 128 MiB (that of <c>xz -9</c> has 64) and the tables beside it.</summary>
    private const ulong MemoryLimit = 129 * 1024 * 1024;

    private readonly LzmaCoder _coder;

    /// <param name="source">The compressed bytes; it stays open.</param>
    /// <exception cref="IOException">There is no liblzma.</exception>
    public XzDecodeStream(Stream source)
        : this(source, LzmaCoder.CreateDecoder(MemoryLimit))
    {
    }

    private XzDecodeStream(Stream source, LzmaCoder coder)
        : base(source, coder) => _coder = coder;

    private protected override bool Decode(ReadOnlySpan<byte> input, Span<byte> room, bool isLast, out int taken, out int added)
    {
        var result = _coder.Code(input, room, isLast ? LzmaAction.Finish : LzmaAction.Run, out taken, out added);
        return result is LzmaResult.Ok or LzmaResult.StreamEnd
            ? result == LzmaResult.StreamEnd
            : throw new InvalidDataException(Explain(result));
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
