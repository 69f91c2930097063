using Osinfo;
using VirtViewer.Localisation;

namespace VirtViewer.Assessment;

/// <summary>The facts about a guest that its details show.</summary>
public static class GuestDetails
{
    /// <summary>Name and value of each fact that is known.</summary>
    public static IEnumerable<(string Name, string Value)> Lines(GuestAssessment assessment, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var os = assessment.Guest.Os;
        (string, string?)[] lines =
        [
            (Phrase.Of("Name"), assessment.Domain.Name ?? Phrase.Of("unknown")),
            (Phrase.Of("GUID"), assessment.Domain.Uuid ?? Phrase.Of("unknown")),
            (Phrase.Of("OS"), assessment.Guest.Label ?? Phrase.Of("unknown")),
            (Phrase.Of("Version"), os?.Version),
            (Phrase.Of("Variant"), assessment.Guest.Variant),
            (Phrase.Of("Codename"), os?.Codename),
            (Phrase.Of("Vendor"), os?.Vendor),
            (Phrase.Of("Family"), os?.Family),
            (Phrase.Of("Released"), os?.ReleaseDate is { } released ? Phrase.Date(released) : null),
            (Phrase.Of("Support"), os is null ? null : Support(assessment.Guest, today)),
            (Phrase.Of("Short id"), os?.ShortId),
            (Phrase.Of("Id"), assessment.Guest.Id),
            (Phrase.Of("Note"), assessment.Guest.Warning),
            (Phrase.Of("In the drive"), assessment.Medium?.Label),
            (Phrase.Of("Database"), assessment.DatabaseVersion),
        ];
        return lines.Where(line => !string.IsNullOrEmpty(line.Item2)).Select(line => (line.Item1, line.Item2!));
    }

    private static string Support(GuestOs guest, DateOnly today) => guest.Os switch
    {
        { ReleaseStatus: ReleaseStatus.Rolling } => Phrase.Of("rolling release"),
        _ when !guest.HasLifeCycle => Phrase.Of("end not known"),
        { ReleaseStatus: ReleaseStatus.Prerelease } => Phrase.Of("pre-release"),
        { ReleaseStatus: ReleaseStatus.Snapshot } => Phrase.Of("development snapshot"),
        { EolDate: { } end } => end < today ? Phrase.Of("ended on {0}", Phrase.Date(end)) : Phrase.Of("until {0}", Phrase.Date(end)),
        _ => Phrase.Of("end not known"),
    };
}
