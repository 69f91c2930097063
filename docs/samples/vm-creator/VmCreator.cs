namespace Osinfo.Samples.VmCreator;

/// <summary>Reads an image and writes the machine it wants.</summary>
public static class VmCreator
{
    /// <returns>0: known; 1: unknown; 3: cannot be read.</returns>
    public static async Task<int> RunAsync(
        OsinfoDatabase database, string image, TextWriter output, TextWriter error, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        MediaEvidence medium;
        try
        {
            medium = await MediaEvidence.ReadAsync(image, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"vm-creator: error: {e.Message}").ConfigureAwait(false);
            return 3;
        }

        var found = database.Identify(medium);
        if (found.Best is not { } best)
        {
            var nearest = found.FindNearest(1) is [var near, ..] ? $", the nearest is {near.Os.Name}" : "";
            await error.WriteLineAsync($"vm-creator: error: '{medium.VolumeId}' is no system that is known{nearest}").ConfigureAwait(false);
            return 1;
        }

        foreach (var (name, value) in MachinePlan.For(database, best).Lines)
        {
            await output.WriteLineAsync($"{name,-10} {value}").ConfigureAwait(false);
        }

        return 0;
    }
}
