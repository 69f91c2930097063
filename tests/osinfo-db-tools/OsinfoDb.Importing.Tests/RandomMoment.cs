using System.Diagnostics;

namespace OsinfoDb.Importing.Tests;

/// <summary>Waits for random moments while a program runs. How long it runs changes with what else the machine does, so that is followed.</summary>
internal sealed class RandomMoment
{
    private readonly Random _random = new(20260202);
    private TimeSpan _duration = TimeSpan.FromMilliseconds(500);

    /// <summary>Whether the program came to its end before the moment came.</summary>
    internal bool IsOver(Process process)
    {
        // The first third of the time is the runtime's.
        var isOver = process.WaitForExit(_duration * (0.3 + (0.7 * _random.NextDouble())));
        _duration *= isOver ? 0.9 : 1.1;
        return isOver;
    }
}
