using System.Xml.Linq;
using Osinfo;
using OsinfoDb.Lint.Patterns;
using OsinfoDb.Lint.Samples;

namespace OsinfoDb.Lint;

/// <summary>What to add to the database for a real image.</summary>
public sealed class MediaProposal
{
    private MediaProposal(string sampleLine, string sampleFile, XElement element, IReadOnlyList<string> found) =>
        (SampleLine, SampleFile, Element, FoundAs) = (sampleLine, sampleFile, element, found);

    /// <summary>The line for the table of samples.</summary>
    public string SampleLine { get; }

    /// <summary>The table it belongs to, below the directory of samples.</summary>
    public string SampleFile { get; }

    /// <summary>The proposed element <c>media</c>.</summary>
    public XElement Element { get; }

    /// <summary>The short ids of the systems that the image is found as already.</summary>
    public IReadOnlyList<string> FoundAs { get; }

    /// <summary>Works out a proposal.</summary>
    /// <param name="database">The database as it is.</param>
    /// <param name="os">The system the image installs.</param>
    /// <param name="evidence">What the image says.</param>
    /// <param name="address">Where the image is on the web; null when it is a file.</param>
    public static MediaProposal Create(OsinfoDatabase database, Os os, MediaEvidence evidence, string? address)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(os);
        ArgumentNullException.ThrowIfNull(evidence);
        var name = Uri.UnescapeDataString(evidence.Location.Split('?')[0].TrimEnd('/').Split('/')[^1]);
        var sample = new MediaSample(
            new SampleOrigin("", 0), os.ShortId ?? "", [], [], evidence with { Location = name });
        var vendor = os.Id.Split('/') is [_, _, var host, ..] ? host : "unfiled";
        return new MediaProposal(
            sample.Write(),
            $"media/{vendor}.tsv",
            CreateElement(os, evidence, name, address),
            [.. database.Identify(evidence).Matches.Select(match => match.Os.ShortId ?? match.Os.Id).Distinct()]);
    }

    private static XElement CreateElement(Os os, MediaEvidence evidence, string name, string? address)
    {
        var architecture = Architectures.In(evidence.VolumeId ?? "").Concat(Architectures.In(name)).FirstOrDefault() ?? "all";
        var like = os.Media.FirstOrDefault(medium => medium.Architecture == architecture) ?? os.Media.FirstOrDefault();

        // A field that the other media of the system leave out is one that does not tell them apart.
        XElement? Field(string element, string? value, Func<Media, string?> pattern) =>
            value is null || (like is not null && pattern(like) is null)
                ? null
                : new XElement(element, PatternProposal.Of(value, [.. os.Media.Select(pattern).OfType<string>()], os.Version));

        return new XElement("media", new XAttribute("arch", architecture),
            address is null ? null : new XElement("url", address),
            new XElement("iso",
                Field("volume-id", evidence.VolumeId, medium => medium.VolumeId),
                Field("system-id", evidence.SystemId, medium => medium.SystemId),
                Field("publisher-id", evidence.PublisherId, medium => medium.PublisherId),
                Field("application-id", evidence.ApplicationId, medium => medium.ApplicationId)));
    }
}
