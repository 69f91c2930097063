using Osinfo.Discs;
using Osinfo.Discs.Sources;
using Osinfo.Discs.Web;

namespace Osinfo;

/// <summary>Finds and reads the <c>.treeinfo</c> of an install tree in a directory or on a web server.</summary>
internal static class TreeinfoReader
{
    private const int LengthLimit = 1024 * 1024;

    // The second name is for trees on media whose tools lose files that begin with a dot.
    private static readonly string[] Names = [".treeinfo", "treeinfo"];

    internal static async Task<TreeEvidence> ReadAsync(
        string location, HttpClient? client, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var parsed = ParsedLocation.Parse(location);
        if (parsed.Address is not null)
        {
            using var own = client is null ? WebRequests.CreateClient() : null;
            return await ReadWebAsync(location, client ?? own!, timeout, cancellationToken).ConfigureAwait(false);
        }

        return parsed.Path is { } path
            ? await ReadDirectoryAsync(path, location, cancellationToken).ConfigureAwait(false)
            : throw new TreeException(
                TreeError.NotSupportedProtocol, $"'{location}' cannot be read: expected a directory, or a file:, http: or https: address");
    }

    /// <summary>Reads the file itself.</summary>
    internal static async Task<TreeEvidence> ReadAsync(Stream treeinfo, string location, CancellationToken cancellationToken)
    {
        var bytes = new byte[LengthLimit + 1];
        var count = await treeinfo.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return Parse(bytes.AsSpan(0, count), location, location);
    }

    private static TreeEvidence Parse(ReadOnlySpan<byte> bytes, string file, string location) =>
        bytes.Length <= LengthLimit
            ? TreeEvidence.From(KeyFile.Parse(bytes, file), location)
            : throw new InvalidDataException($"'{file}' is too long: expected {LengthLimit} bytes at most");

    private static async Task<TreeEvidence> ReadDirectoryAsync(string path, string location, CancellationToken cancellationToken)
    {
        foreach (var name in Names)
        {
            var file = Path.Join(path, name);
            if (!File.Exists(file))
            {
                continue;
            }

            using var source = DiscSource.OpenFile(file);
            var bytes = new byte[LengthLimit + 1];
            var count = await source.ReadAsync(0, bytes, cancellationToken).ConfigureAwait(false);
            return Parse(bytes.AsSpan(0, count), file, location) with { TreeinfoLocation = file };
        }

        throw new TreeException(TreeError.NoTreeinfo, $"'{location}' is no install tree: expected a file '.treeinfo' or 'treeinfo' in it");
    }

    private static async Task<TreeEvidence> ReadWebAsync(
        string location, HttpClient client, TimeSpan timeout, CancellationToken cancellationToken)
    {
        List<WebFile> missing = [];
        foreach (var name in Names)
        {
            var file = await FetchAsync($"{location.TrimEnd('/')}/{name}", client, timeout, cancellationToken).ConfigureAwait(false);
            if (file.Content is { } content)
            {
                return TreeEvidence.From(KeyFile.Parse(content, file.Address), location) with { TreeinfoLocation = file.Address };
            }

            missing.Add(file);
        }

        throw new TreeException(
            TreeError.NoTreeinfo,
            $"'{location}' is no install tree: for '.treeinfo' the server answered {missing[0].Status}, for 'treeinfo' {missing[1].Status}")
        {
            StatusCode = missing[1].StatusCode,
        };
    }

    private static async Task<WebFile> FetchAsync(string address, HttpClient client, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var guard = new StallGuard(timeout, cancellationToken);
        try
        {
            return await WebFile.GetAsync(client, new Uri(address), LengthLimit, guard).ConfigureAwait(false);
        }
        catch (Exception e) when (guard.Explains(e))
        {
            throw new TreeException(TreeError.TimedOut, $"'{address}': the server does not deliver in time", e);
        }
        catch (Exception e) when (e is HttpRequestException or UriFormatException or IOException)
        {
            throw new TreeException(TreeError.ConnectionFailed, $"'{address}': {WebRequests.Describe(e)}", e);
        }
    }
}
