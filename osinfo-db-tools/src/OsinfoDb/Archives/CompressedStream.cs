namespace OsinfoDb.Archives;

/// <summary>Passes on the compressed bytes of an archive, counts them and remembers the last ones.</summary>
internal sealed class CompressedStream(Stream source) : ReadOnlyStream
{
    private readonly byte[] _tail = new byte[GzipDecodeStream.TrailerLength];

    /// <summary>How many bytes were read.</summary>
    internal long Count { get; private set; }

    /// <summary>The last bytes that were read.</summary>
    internal ReadOnlySpan<byte> Tail => _tail;

    public override int Read(Span<byte> buffer)
    {
        var length = source.Read(buffer);
        Count += length;
        var kept = Math.Min(length, _tail.Length);
        _tail.AsSpan(kept).CopyTo(_tail);
        buffer[(length - kept)..length].CopyTo(_tail.AsSpan(_tail.Length - kept));
        return length;
    }
}
