namespace Osinfo.Discs.Sources;

internal sealed class StreamDiscSource(Stream stream, string location) : DiscSource
{
    public override string Location => location;

    public override long? Length => stream.Length;

    public override async ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        if (offset >= stream.Length)
        {
            return 0;
        }

        stream.Position = offset;
        return await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing) => stream.Dispose();
}
