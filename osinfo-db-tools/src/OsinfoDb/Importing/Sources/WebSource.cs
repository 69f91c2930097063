using Osinfo.CommandLine;

namespace OsinfoDb.Importing.Sources;

/// <summary>Fetches announcements and archives from web servers.</summary>
internal sealed class WebSource(ImportOptions options, WebLimits limits, WebClient client, DocumentCache cache)
{
    /// <summary>Where releases are announced unless the user says otherwise.</summary>
    internal const string StandardBase = "https://db.libosinfo.org/";

    private const int MaxDocumentLength = 64 * 1024;
    private const int MaxSignatureLength = 64 * 1024;
    private const string SignatureSuffix = ".asc";

    private readonly List<Uri> _bases = [.. (options.BaseAddresses is { Count: > 0 } given ? given : [StandardBase]).Select(ParseBase)];

    /// <summary>What the first web site that answers announces.</summary>
    internal async Task<ReleaseDocument> AnnouncedAsync(Announcement announcement, CancellationToken cancellationToken)
    {
        var name = announcement == Announcement.Latest ? "latest.json" : "nightly.json";
        return await Mirrors.TryAsync(
            [.. _bases.Select(address => new Uri(address, name))],
            limits,
            async address => ReleaseDocument.Parse(await GetDocumentAsync(address, cancellationToken).ConfigureAwait(false), address),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The archive that was announced, from where it was announced or else from a web site that has a file of that name.</summary>
    internal Task<FetchedArchive> GetAsync(ReleaseDocument release, CancellationToken cancellationToken)
    {
        WebAddress.RequireSecure(release.Archive, options.AllowHttp);
        if (release.Signature is not null)
        {
            WebAddress.RequireSecure(release.Signature, options.AllowHttp);
        }

        List<Uri> archives = [release.Archive, .. OnBases(release.Archive)];
        List<Uri> signatures = release.Signature is null
            ? [.. archives.Select(address => WebAddress.WithSuffix(address, SignatureSuffix))]
            : [release.Signature, .. OnBases(release.Signature)];
        return GetAsync(archives, signatures, cancellationToken);
    }

    /// <summary>The archive at an address that the user gave.</summary>
    internal Task<FetchedArchive> GetAsync(Uri archive, CancellationToken cancellationToken) =>
        GetAsync([archive], [WebAddress.WithSuffix(archive, SignatureSuffix)], cancellationToken);

    private async Task<FetchedArchive> GetAsync(List<Uri> archives, List<Uri> signatures, CancellationToken cancellationToken)
    {
        // A signature is small: without one there is no need to fetch the rest.
        var signature = options.IsUnsigned || options.SignatureFile is not null
            ? null
            : await GetSignatureAsync(signatures, cancellationToken).ConfigureAwait(false);
        var content = await GetFileAsync(archives, ArchiveFile.MaxLength, cancellationToken).ConfigureAwait(false);
        return new FetchedArchive(archives[0].AbsoluteUri, content, signature);
    }

    private async Task<byte[]> GetSignatureAsync(List<Uri> addresses, CancellationToken cancellationToken)
    {
        try
        {
            return await GetFileAsync(addresses, MaxSignatureLength, cancellationToken).ConfigureAwait(false);
        }
        catch (DownloadException e) when (!e.IsTransient)
        {
            throw new ToolException(
                ExitCode.Refused,
                $"refused: no signature, and what comes over the network must be signed ({e.Message}); --unsigned goes without");
        }
    }

    private Task<byte[]> GetFileAsync(List<Uri> addresses, int maxLength, CancellationToken cancellationToken) => Mirrors.TryAsync(
        addresses,
        limits,
        async address => (await client.GetAsync(address, maxLength, tag: null, cancellationToken).ConfigureAwait(false)).Content!,
        cancellationToken);

    private async Task<byte[]> GetDocumentAsync(Uri address, CancellationToken cancellationToken)
    {
        WebAddress.RequireSecure(address, options.AllowHttp);
        var known = cache.Find(address, MaxDocumentLength);
        var (content, tag) = await client.GetAsync(address, MaxDocumentLength, known?.Tag, cancellationToken).ConfigureAwait(false);
        if (content is null)
        {
            return known!.Value.Content;
        }

        cache.Keep(address, tag, content);
        return content;
    }

    private IEnumerable<Uri> OnBases(Uri file) =>
        WebAddress.FileName(file) is { } name ? _bases.Select(address => new Uri(address, name)) : [];

    private static Uri ParseBase(string text) =>
        Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var address) && WebAddress.IsWeb(address)
            ? address
            : throw new ToolException(ExitCode.Usage, $"'{text}' is no address of a web site, expected https://HOST/");
}
