namespace Osinfo.Discs.Web;

/// <summary>
/// The body of a server that ignores ranges. It is read no further than needed, and what was read is kept, so that going back costs
/// nothing; how far it goes is limited, and at the limit the connection is closed.
/// </summary>
internal sealed class SequentialBody(HttpResponseMessage response, Stream stream, string location) : IDisposable
{
    private const int Limit = 16 * 1024 * 1024;
    private const int StepLength = 16 * 1024;

    private readonly MemoryStream _kept = new();
    private readonly byte[] _step = new byte[StepLength];
    private bool _isOpen = true;

    /// <summary>The number of bytes; null when the server did not announce it and the end was not reached yet.</summary>
    public long? Length { get; private set; } = response.Content.Headers.ContentLength;

    public async Task<int> ReadAsync(long offset, Memory<byte> buffer, StallGuard guard)
    {
        if (offset >= Length)
        {
            return 0;
        }

        var end = Math.Min(offset > Limit ? Limit + 1L : offset + buffer.Length, Length ?? long.MaxValue);
        if (end > Limit)
        {
            Dispose();
            throw new DiscException(
                DiscError.OutOfReach, $"'{location}': byte {offset} cannot be reached, for the server only sends the image from its beginning");
        }

        await AdvanceAsync(end, guard).ConfigureAwait(false);
        var count = (int)Math.Clamp(_kept.Length - offset, 0, buffer.Length);
        _kept.GetBuffer().AsSpan((int)Math.Min(offset, _kept.Length), count).CopyTo(buffer.Span);
        return count;
    }

    private async Task AdvanceAsync(long end, StallGuard guard)
    {
        while (_kept.Length < end && Length != _kept.Length)
        {
            if (!_isOpen)
            {
                throw new DiscException(DiscError.ConnectionFailed, $"'{location}': the connection was closed at byte {_kept.Length}");
            }

            guard.NextStep();
            var wanted = (int)Math.Min(end - _kept.Length, StepLength);
            var count = await ReadStepAsync(wanted, guard).ConfigureAwait(false);
            _kept.Write(_step, 0, count);
            if (count < wanted)
            {
                Length = _kept.Length;
                Dispose();
            }
        }
    }

    private async Task<int> ReadStepAsync(int wanted, StallGuard guard)
    {
        try
        {
            return await stream.ReadAtLeastAsync(_step, wanted, throwOnEndOfStream: false, guard.Token).ConfigureAwait(false);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _isOpen = false;
        response.Dispose();
    }
}
