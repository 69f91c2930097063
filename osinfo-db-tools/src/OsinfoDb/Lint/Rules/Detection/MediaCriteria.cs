using Osinfo;
using OsinfoDb.Lint.Model;
using OsinfoDb.Lint.Patterns;

namespace OsinfoDb.Lint.Rules.Detection;

/// <summary>By what a medium is found.</summary>
internal sealed record MediaCriteria(string? VolumeId, string? SystemId, string? PublisherId, string? ApplicationId, long? VolumeSize)
{
    internal bool IsEmpty => VolumeId is null && SystemId is null && PublisherId is null && ApplicationId is null && VolumeSize is null;

    internal static MediaCriteria Of(Part<Media> medium) => new(
        medium.Entity.VolumeId,
        medium.Entity.SystemId,
        medium.Entity.PublisherId,
        medium.Entity.ApplicationId,
        medium.Entity.VolumeSize is > 0 ? medium.Entity.VolumeSize : null);

    /// <summary>Whether the C library finds the medium: every pattern anywhere in its text, no pattern in a text that is missing.</summary>
    internal bool Occurs(MediaEvidence evidence) =>
        (VolumeSize is null || VolumeSize == evidence.VolumeSize)
        && Occurs(VolumeId, evidence.VolumeId) && Occurs(SystemId, evidence.SystemId)
        && Occurs(PublisherId, evidence.PublisherId) && Occurs(ApplicationId, evidence.ApplicationId);

    /// <summary>Media it finds: the first example of every field, then each other example of each field in turn.</summary>
    internal IEnumerable<MediaEvidence> Examples()
    {
        string?[] patterns = [VolumeId, SystemId, PublisherId, ApplicationId];
        var fields = patterns.Select(pattern => pattern is null ? [""] : Pattern.Of(pattern).Examples).ToList();
        if (fields.Exists(field => field.Count == 0))
        {
            yield break;
        }

        for (var i = 0; i < fields.Count; i++)
        {
            foreach (var (number, example) in fields[i].Index())
            {
                if (i == 0 || number > 0)
                {
                    yield return Evidence([.. fields.Select((field, index) => index == i ? example : field[0])]);
                }
            }
        }
    }

    private static bool Occurs(string? pattern, string? text) => pattern is null || (text is not null && Pattern.Of(pattern).Occurs(text));

    private MediaEvidence Evidence(string[] fields) => new()
    {
        Location = "example",
        VolumeId = TextOrNull(fields[0]),
        SystemId = TextOrNull(fields[1]),
        PublisherId = TextOrNull(fields[2]),
        ApplicationId = TextOrNull(fields[3]),
        VolumeSize = VolumeSize,
    };

    private static string? TextOrNull(string text) => text.Length == 0 ? null : text;
}
