using Osinfo.Discs;
using Osinfo.Discs.Sources;
using Osinfo.Discs.Web;

namespace Osinfo;

/// <summary>Reads what an install tree, in a directory or on a web server, says about itself.</summary>
public static class TreeinfoReader
{
    private const int LengthLimit = 1024 * 1024;

    // The second name is for trees on media whose tools lose files that begin with a dot.
    private static readonly string[] Names = [".treeinfo", "treeinfo"];

    /// <summary>
    /// Reads the <c>.treeinfo</c> of a tree, or its <c>treeinfo</c> when there is none of the first name. A web server may take
    /// 30 seconds for each answer.
    /// </summary>
    /// <param name="location">Directory, or <c>file:</c>, <c>http:</c> or <c>https:</c> address of the tree.</param>
    /// <param name="client">Makes the requests and stays the caller's; null for one of our own, which follows up to 10 redirects within
    /// <c>http</c> and <c>https</c>, but never from <c>https</c> to <c>http</c>.</param>
    /// <param name="cancellationToken">Ends the wait for a slow server.</param>
    /// <exception cref="TreeException">There is no such file, the location is none of these, or the server failed.</exception>
    /// <exception cref="InvalidDataException">The file is no key file, is longer than 1 MiB, or its compression is broken.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Task<TreeEvidence> ReadAsync(string location, HttpClient? client = null, CancellationToken cancellationToken = default) =>
        ReadAsync(location, client, WebRequests.DefaultTimeout, cancellationToken);

    /// <summary>As <see cref="ReadAsync(string, HttpClient?, CancellationToken)"/>, with another time limit.</summary>
    /// <param name="location">Directory or address of the tree.</param>
    /// <param name="client">Makes the requests and stays the caller's; null for one of our own.</param>
    /// <param name="timeout">How long a server may take to answer, and then for every 16 KiB; a file never takes more than ten times that.</param>
    /// <param name="cancellationToken">Ends the wait for a slow server.</param>
    /// <exception cref="TreeException">There is no such file, the location is none of these, or the server failed.</exception>
    /// <exception cref="InvalidDataException">The file is no key file, is longer than 1 MiB, or its compression is broken.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static async Task<TreeEvidence> ReadAsync(
        string location, HttpClient? client, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(location);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeout, TimeSpan.Zero);
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
            if (count > LengthLimit)
            {
                throw new InvalidDataException($"'{file}' is too long: expected {LengthLimit} bytes at most");
            }

            return TreeEvidence.From(KeyFile.Parse(bytes.AsSpan(0, count), file), location) with { TreeinfoLocation = file };
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
