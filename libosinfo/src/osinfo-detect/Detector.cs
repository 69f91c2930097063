using Osinfo.Discs;

namespace Osinfo.Tools.Detect;

/// <summary>Reads inputs and asks the database about them.</summary>
internal sealed class Detector(OsinfoDatabase database, DetectOptions options)
{
    private const int NearestCount = 5;

    // A medium on standard input cannot be positioned; everything it is recognised by lies at its start.
    private const int StandardInputLimit = 1024 * 1024;

    /// <summary>Never throws for a bad input: the report says what is wrong with it.</summary>
    internal async Task<Report> DetectAsync(Input input, CancellationToken cancellationToken)
    {
        if (input.Error is not null)
        {
            return new Report(input) { Error = input.Error };
        }

        try
        {
            return input.Kind == InputKind.Tree
                ? await DetectTreeAsync(input, cancellationToken).ConfigureAwait(false)
                : await DetectMediaAsync(input, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
        {
            return new Report(input) { Error = e.Message.ReplaceLineEndings(" ") };
        }
    }

    private async Task<Report> DetectMediaAsync(Input input, CancellationToken cancellationToken)
    {
        using var source = input.Location == "-"
            ? DiscSource.FromStream(await ReadStandardInputAsync(cancellationToken).ConfigureAwait(false), "standard input")
            : await DiscSource.OpenAsync(input.Location, client: null, options.Timeout, cancellationToken).ConfigureAwait(false);
        var media = await MediaEvidence.ReadAsync(source, cancellationToken).ConfigureAwait(false);
        return WithAnswer(
            new Report(input)
            {
                IsBootable = media.IsBootable,
                VolumeSize = media.VolumeSize,
                Evidence =
                [
                    ("volume-id", media.VolumeId),
                    ("system-id", media.SystemId),
                    ("publisher-id", media.PublisherId),
                    ("application-id", media.ApplicationId),
                ],
            },
            database.Identify(media));
    }

    private async Task<Report> DetectTreeAsync(Input input, CancellationToken cancellationToken)
    {
        var tree = await TreeEvidence.ReadAsync(input.Location, client: null, options.Timeout, cancellationToken).ConfigureAwait(false);
        return WithAnswer(
            new Report(input)
            {
                Evidence =
                [
                    ("family", tree.Family),
                    ("variant", tree.Variant),
                    ("version", tree.Version),
                    ("arch", tree.TreeinfoArchitecture),
                    ("kernel", tree.KernelPath),
                    ("initrd", tree.InitrdPath),
                    ("boot-iso", tree.BootIsoPath),
                ],
            },
            database.Identify(tree));
    }

    private Report WithAnswer<TEntry>(Report report, Identification<TEntry> answer)
        where TEntry : OsPart => report with
        {
            Matches = [.. answer.Matches.Select(Finding.From)],
            Nearest = options.Explain || (options.AsJson && answer.Best is null) ? [.. answer.FindNearest(NearestCount).Select(Finding.From)] : [],
        };

    /// <summary>A pipe may give nothing for ever, and its reading cannot be broken off.</summary>
    private static Task<Stream> ReadStandardInputAsync(CancellationToken cancellationToken) =>
        Task.Run(ReadStandardInput, cancellationToken).WaitAsync(cancellationToken);

    private static Stream ReadStandardInput()
    {
        var start = new byte[StandardInputLimit];
        using var input = Console.OpenStandardInput();
        var length = input.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return new MemoryStream(start, 0, length, writable: false);
    }
}
