namespace Osinfo.Tests.Detection;

/// <summary>Systems with media, named by short words, and questions about them.</summary>
internal sealed class MediaDatabase(params Os[] oses)
{
    private readonly OsinfoDatabase _database = new() { Oses = oses };

    public static MediaEvidence Labelled(string volumeId) => new() { Location = "x.iso", VolumeId = volumeId };

    public Identification<Media> Identify(MediaEvidence evidence) => _database.Identify(evidence);

    /// <summary>The ids of the media that match a label, best first.</summary>
    public string Matches(string volumeId) => Matches(Labelled(volumeId));

    public string Matches(MediaEvidence evidence) => string.Join(' ', Identify(evidence).Matches.Select(match => match.Entry.Id));
}
