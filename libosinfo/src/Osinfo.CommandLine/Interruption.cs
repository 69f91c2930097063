using System.Runtime.InteropServices;

namespace Osinfo.CommandLine;

/// <summary>
/// Ends a run in good order when the user or the system wants it to end: it is told, and has some time to put its things away. Asked twice,
/// it ends at once.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;
    private readonly Action _onImpatience;
    private int _exitCode;

    /// <param name="onImpatience">Called when the process is about to end although the run has not.</param>
    internal Interruption(Action onImpatience)
    {
        _onImpatience = onImpatience;
        _registrations = [Register(PosixSignal.SIGINT, 2), Register(PosixSignal.SIGTERM, 15)];
    }

    internal CancellationToken Token => _source.Token;

    /// <summary>What shells say of a command that a signal has ended: 128 and its number; null when there was none.</summary>
    internal int? ExitCode => _exitCode == 0 ? null : _exitCode;

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }
    }

    private PosixSignalRegistration Register(PosixSignal signal, int number) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        if (Interlocked.CompareExchange(ref _exitCode, 128 + number, 0) != 0)
        {
            Environment.Exit(_exitCode);
        }

        _source.Cancel();
        _ = EndAsync();
    });

    private async Task EndAsync()
    {
        await Task.Delay(Patience).ConfigureAwait(false);
        _onImpatience();
        Environment.Exit(_exitCode);
    }
}
