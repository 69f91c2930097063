using System.Collections.Concurrent;

namespace Osinfo.Samples.MediaCatalogue;

/// <summary>A table of the images below a directory.</summary>
public static class Catalogue
{
    /// <summary>Identifies all <c>.iso</c> files and writes one row for each, in the order of their paths.</summary>
    public static async Task WriteAsync(
        OsinfoDatabase database, string directory, TextWriter output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(output);
        var rows = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var images = Directory.EnumerateFiles(directory, "*.iso", new EnumerationOptions { RecurseSubdirectories = true });
        await Parallel.ForEachAsync(images, cancellationToken, async (image, stop) =>
            rows[image] = await DescribeAsync(database, image, stop).ConfigureAwait(false)).ConfigureAwait(false);

        await output.WriteLineAsync("| file | system | architecture | languages | supported until |").ConfigureAwait(false);
        await output.WriteLineAsync("| --- | --- | --- | --- | --- |").ConfigureAwait(false);
        foreach (var (image, row) in rows.OrderBy(row => row.Key, StringComparer.Ordinal))
        {
            await output.WriteLineAsync($"| {Path.GetRelativePath(directory, image)} | {row} |").ConfigureAwait(false);
        }
    }

    private static async Task<string> DescribeAsync(OsinfoDatabase database, string image, CancellationToken cancellationToken)
    {
        try
        {
            var medium = await MediaEvidence.ReadAsync(image, cancellationToken: cancellationToken).ConfigureAwait(false);
            return database.Identify(medium).Best is { } best
                ? string.Join(" | ", best.Os.Name, best.Entry.Architecture, string.Join(", ", best.Languages), best.Os.EolDate?.ToString("O", null))
                : $"unknown: {medium.VolumeId} | | |";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"{e.Message} | | |";
        }
    }
}
