using System.Globalization;
using System.Text;

namespace Loopback;

/// <summary>A request as it arrived.</summary>
public sealed record LoopbackRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The value of a header, its name in any case; empty when absent.</summary>
    public string Header(string name) => Headers.GetValueOrDefault(name, "");

    /// <summary>First and last byte of a single <c>Range: bytes=first-last</c>, the last limited to what there is; null when absent.</summary>
    public (long First, long Last)? RangeOf(long length)
    {
        var parts = Header("Range").Replace("bytes=", "", StringComparison.Ordinal).Split('-');
        return parts.Length == 2 && long.TryParse(parts[0], CultureInfo.InvariantCulture, out var first)
            ? (first, long.TryParse(parts[1], CultureInfo.InvariantCulture, out var last) ? Math.Min(last, length - 1) : length - 1)
            : null;
    }

    internal static async Task<LoopbackRequest?> ReadAsync(Stream stream, CancellationToken stop)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, false, 1024, leaveOpen: true);
        var first = (await reader.ReadLineAsync(stop) ?? "").Split(' ');
        if (first.Length != 3)
        {
            return null;
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadLineAsync(stop) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                // The client has gone in the middle of it.
                return null;
            }

            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        return new(first[0], first[1], headers);
    }
}
