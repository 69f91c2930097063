using Osinfo;
using VirtViewer.Localisation;

namespace VirtViewer.Assessment;

/// <summary>An image that can be put into the drive of a guest, and what the database says of it.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Match">The entry of the database; null when it is not recognised.</param>
/// <param name="Os">The system that the entry belongs to.</param>
/// <param name="Languages">The languages it speaks, as far as its label tells.</param>
public sealed record Medium(string Path, Media? Match, Os? Os, IReadOnlyList<string> Languages)
{
    /// <summary>The name of what is on it, else of the file.</summary>
    public string Label => Os?.Name is not { } name ? System.IO.Path.GetFileName(Path) : string.Join(' ', new[]
    {
        Match!.Variants is [{ Name: { } variant }] ? variant : name, Match.Architecture is null ? null : $"({Match.Architecture})",
    }.OfType<string>());

    /// <summary>What kind of medium it is and what it speaks; empty when nothing is known.</summary>
    public string Details => string.Join(", ", new[]
    {
        Match switch
        {
            { IsLive: true, IsInstaller: true } => Phrase.Of("live and installer"),
            { IsLive: true } => Phrase.Of("live"),
            { IsInstaller: true } => Phrase.Of("installer"),
            _ => null,
        },
        Languages.Count == 0 ? null : string.Join(' ', Languages),
    }.OfType<string>());

    /// <summary>What to say about the relation; null when nothing is worth a word.</summary>
    public static string? Describe(MediumRelation relation) => relation switch
    {
        MediumRelation.SameOs => Phrase.Of("same OS"),
        MediumRelation.NewerRelease => Phrase.Of("newer release of this OS"),
        MediumRelation.OtherArchitecture => Phrase.Of("other architecture – will not boot here"),
        _ => null,
    };

    /// <summary>Looks at an image.</summary>
    /// <returns>An unrecognised medium when it is none, or cannot be read from here.</returns>
    public static async Task<Medium> IdentifyAsync(string path, OsinfoDatabase database, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        try
        {
            var best = database.Identify(await MediaEvidence.ReadAsync(path, cancellationToken: cancellationToken).ConfigureAwait(false)).Best;
            return new Medium(path, best?.Entry, best?.Os, best?.Languages ?? []);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new Medium(path, null, null, []);
        }
    }

    /// <summary>How it relates to the guest that runs.</summary>
    public MediumRelation RelationTo(Os? guest, string? architecture)
    {
        if (Os is null)
        {
            return MediumRelation.None;
        }

        if (architecture is not null && Match?.Architecture is { } own && own != architecture && own != Resources.AllArchitectures
            && !(architecture == "x86_64" && own == "i686"))
        {
            return MediumRelation.OtherArchitecture;
        }

        return guest is null ? MediumRelation.None
            : Os.Id == guest.Id ? MediumRelation.SameOs
            : Os.Distro == guest.Distro && Os.ReleaseDate > guest.ReleaseDate ? MediumRelation.NewerRelease
            : MediumRelation.None;
    }
}
