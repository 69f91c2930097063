using System.Diagnostics;

namespace Osinfo.Discs.Web;

/// <summary>
/// Cancels an exchange with a server that makes no progress: each step has the time limit for itself, all together ten times
/// that, so that neither a silent server nor one that sends a byte now and then keeps anybody waiting for ever.
/// </summary>
internal sealed class StallGuard : IDisposable
{
    private const int StepsInAll = 10;

    private readonly TimeSpan _limit;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _source;
    private readonly long _start = Stopwatch.GetTimestamp();

    public StallGuard(TimeSpan limit, CancellationToken caller)
    {
        _limit = limit;
        _caller = caller;
        _source = CancellationTokenSource.CreateLinkedTokenSource(caller);
        NextStep();
    }

    public CancellationToken Token => _source.Token;

    public void NextStep()
    {
        var left = (_limit * StepsInAll) - Stopwatch.GetElapsedTime(_start);
        _source.CancelAfter(left < TimeSpan.Zero ? TimeSpan.Zero : left < _limit ? left : _limit);
    }

    /// <summary>True when an exchange failed for want of progress, be it by our limit or by that of the caller's client.</summary>
    public bool Explains(Exception failure) =>
        !_caller.IsCancellationRequested
        && (failure is OperationCanceledException || (failure is IOException or HttpRequestException && _source.IsCancellationRequested));

    public void Dispose() => _source.Dispose();
}
