namespace OsinfoDb.Archives;

/// <summary>The decompressed bytes of an archive, no more of them than allowed.</summary>
internal sealed class UnfoldedStream(Stream decoder, CompressedStream source, Allowance allowance) : ReadOnlyStream
{
    public override int Read(Span<byte> buffer)
    {
        var length = decoder.Read(buffer);
        allowance.TakeBytes(length, source.Count);
        return length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            decoder.Dispose();
        }

        base.Dispose(disposing);
    }
}
