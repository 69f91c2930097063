namespace Osinfo.Discs.Sources;

/// <summary>
/// A stream that cannot be positioned. It is read no further than needed, and what was read is kept, so that going back costs nothing;
/// how far it goes is limited.
/// </summary>
internal sealed class ForwardStreamDiscSource(Stream stream, string location) : DiscSource
{
    private const int Limit = 16 * 1024 * 1024;
    private const int StepLength = 16 * 1024;

    private readonly MemoryStream _kept = new();
    private readonly byte[] _step = new byte[StepLength];

    private bool _isAtEnd;

    public override string Location => location;

    public override long? Length => _isAtEnd ? _kept.Length : null;

    public override async ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        if (!_isAtEnd && offset > Limit - buffer.Length)
        {
            throw new DiscException(
                DiscError.OutOfReach, $"'{location}': byte {offset} cannot be reached, for the stream only goes forward");
        }

        while (!_isAtEnd && _kept.Length < offset + buffer.Length)
        {
            var count = await stream.ReadAtLeastAsync(_step, StepLength, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            _kept.Write(_step, 0, count);
            _isAtEnd = count < StepLength;
        }

        var found = (int)Math.Clamp(_kept.Length - offset, 0, buffer.Length);
        _kept.GetBuffer().AsSpan((int)Math.Min(offset, _kept.Length), found).CopyTo(buffer.Span);
        return found;
    }

    protected override void Dispose(bool disposing) => stream.Dispose();
}
