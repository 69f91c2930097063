namespace Osinfo.Detection;

/// <summary>Which fields of a medium are compared, and what its label says about the language.</summary>
internal static class MediaSignatures
{
    private static readonly string[] Fields = ["volume-id", "system-id", "publisher-id", "application-id"];

    /// <param name="index">What the media of the systems ask for.</param>
    /// <param name="oses">The systems.</param>
    internal static Identifier<Media> CreateIdentifier(SignatureIndex index, IReadOnlyList<Os> oses)
    {
        var languagePatterns = new System.Collections.Concurrent.ConcurrentDictionary<string, Pattern>(StringComparer.Ordinal);
        return new(index, Fields, (os, part) => oses[os].Media[part], Languages);

        IReadOnlyList<string> Languages(Media media, Evidence evidence)
        {
            if (media.LanguagePattern is not { } text || evidence.Values[0] is not [var volumeId, ..])
            {
                return media.Languages;
            }

            var pattern = languagePatterns.GetOrAdd(text, static text => new Pattern(text));
            return pattern.FirstGroup(volumeId) is { } code ? [media.LanguageMap?.Lookup(code) ?? code] : media.Languages;
        }
    }

    /// <summary>Whether a medium fits an entry, whatever other entries say; a pattern may fit anywhere in the text.</summary>
    internal static bool Fits(Media media, MediaEvidence evidence)
    {
        var facts = Facts(media);
        return facts.AsksForAnything && new Signature<Media>(facts, Fields, () => media).Matches(ToEvidence(evidence), PatternResult.Inside);
    }

    internal static Evidence ToEvidence(MediaEvidence media) => new(
        media.Architecture,
        [Value(media.VolumeId), Value(media.SystemId), Value(media.PublisherId), Value(media.ApplicationId)],
        media.VolumeSize);

    /// <summary>An entry is broad, so that it only counts when its system has nothing better, when it fits every architecture or a rolling system.</summary>
    internal static SignatureFacts Facts(Media media) => new(
        media.Architecture,
        media.Architecture == Resources.AllArchitectures || media.Os is { IsRolling: true },
        [media.VolumeId, media.SystemId, media.PublisherId, media.ApplicationId],
        media.VolumeSize is > 0 and var size ? size : null);

    private static IReadOnlyList<string> Value(string? value) => value is null ? [] : [value];
}
