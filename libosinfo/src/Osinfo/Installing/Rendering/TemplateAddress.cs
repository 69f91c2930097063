using System.Text;
using Osinfo.Discs;
using Osinfo.Discs.Sources;
using Osinfo.Discs.Web;

namespace Osinfo.Installing.Rendering;

/// <summary>Reads a template that a script only gives the address of.</summary>
internal static class TemplateAddress
{
    private const int LengthLimit = 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    internal static async Task<string> ReadAsync(string address, CancellationToken cancellationToken)
    {
        try
        {
            var parsed = ParsedLocation.Parse(address);
            var bytes = parsed.Address is { } web ? await ReadWebAsync(web, cancellationToken).ConfigureAwait(false)
                : parsed.Path is { } path ? await ReadFileAsync(path, cancellationToken).ConfigureAwait(false)
                : throw new InvalidDataException("expected a path, or a file:, http: or https: address");
            return StrictUtf8.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or HttpRequestException or ArgumentException)
        {
            throw new InstallScriptException(
                InstallScriptError.UnreadableTemplate, $"the template '{address}' cannot be read: {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }

    private static async Task<byte[]> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        using var source = DiscSource.OpenFile(path);
        var bytes = new byte[LengthLimit + 1];
        var count = await source.ReadAsync(0, bytes, cancellationToken).ConfigureAwait(false);
        return count <= LengthLimit ? bytes[..count] : throw new InvalidDataException($"it is too long: expected {LengthLimit} bytes at most");
    }

    private static async Task<byte[]> ReadWebAsync(Uri address, CancellationToken cancellationToken)
    {
        using var client = WebRequests.CreateClient();
        using var guard = new StallGuard(WebRequests.DefaultTimeout, cancellationToken);
        try
        {
            var file = await WebFile.GetAsync(client, address, LengthLimit, guard).ConfigureAwait(false);
            return file.Content ?? throw new IOException($"the server answered {file.Status}");
        }
        catch (Exception e) when (guard.Explains(e))
        {
            throw new IOException("the server does not deliver in time", e);
        }
    }
}
