namespace Osinfo.Discs.Tests;

/// <summary>An image followed by zeros, which counts what is read, and fails from some byte on when told so.</summary>
internal sealed class CountingSource(byte[] image, long length) : DiscSource
{
    public override string Location => "counting.iso";

    public override long? Length => length;

    public long BytesRead { get; private set; }

    public long FailsFrom { get; init; } = long.MaxValue;

    public override ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (offset >= FailsFrom)
        {
            throw new IOException("Input/output error");
        }

        var count = (int)Math.Clamp(length - offset, 0, buffer.Length);
        buffer.Span.Clear();
        image.AsSpan((int)Math.Min(offset, image.Length)).ToArray().AsSpan(0, (int)Math.Clamp(image.Length - offset, 0, count)).CopyTo(buffer.Span);
        BytesRead += count;
        return new(count);
    }

    protected override void Dispose(bool disposing)
    {
    }
}
