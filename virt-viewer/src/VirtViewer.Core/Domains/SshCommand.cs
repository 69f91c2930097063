using System.Globalization;

namespace VirtViewer.Domains;

/// <summary>What to run to reach a display through SSH.</summary>
public static class SshCommand
{
    /// <summary>The arguments of <c>ssh</c>.</summary>
    /// <param name="tunnel">The host to go through.</param>
    /// <param name="unixPath">A socket there; null to go to a port.</param>
    /// <param name="host">The host as seen from there.</param>
    /// <param name="port">Its port.</param>
    public static IEnumerable<string> Arguments(LibvirtUri tunnel, string? unixPath, string? host, int? port)
    {
        ArgumentNullException.ThrowIfNull(tunnel);
        if (tunnel.Port is { } sshPort)
        {
            yield return "-p";
            yield return sshPort.ToString(CultureInfo.InvariantCulture);
        }

        if (tunnel.User is { } user)
        {
            yield return "-l";
            yield return user;
        }

        // A host that starts with a dash would be an option.
        yield return "--";
        yield return tunnel.Host;
        var bracketed = host?.Contains(':', StringComparison.Ordinal) == true ? $"[{host}]" : host;
        var (socat, nc) = unixPath is not null
            ? (Quote($"UNIX-CONNECT:{unixPath}"), $"-U {Quote(unixPath)}")
            : (Quote(string.Create(CultureInfo.InvariantCulture, $"TCP:{bracketed}:{port}")),
                string.Create(CultureInfo.InvariantCulture, $"{Quote(host ?? "")} {port}"));
        yield return $"if command -v socat >/dev/null 2>&1; then exec socat - {socat}; else exec nc {nc}; fi";
    }

    private static string Quote(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
