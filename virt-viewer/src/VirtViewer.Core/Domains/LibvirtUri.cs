using System.Globalization;

namespace VirtViewer.Domains;

/// <summary>Where a libvirt connection goes: <c>driver[+transport]://[user@]host[:port]/path</c>.</summary>
/// <param name="Transport">What follows the plus; null when nothing does.</param>
/// <param name="User">The user on the host; null when none is named.</param>
/// <param name="Host">The host without brackets.</param>
/// <param name="Port">The port; null when none is named.</param>
public sealed record LibvirtUri(string? Transport, string? User, string Host, int? Port)
{
    private const string Local = "localhost";

    /// <summary>Whether it goes through SSH.</summary>
    public bool IsSsh => string.Equals(Transport, "ssh", StringComparison.OrdinalIgnoreCase);

    /// <summary>Understands an address; none, or the word <c>xen</c>, is this machine.</summary>
    public static LibvirtUri Parse(string? text)
    {
        if (string.IsNullOrEmpty(text) || text == "xen" || text.IndexOf("://", StringComparison.Ordinal) is not (> 0 and var colon))
        {
            return new LibvirtUri(null, null, Local, null);
        }

        var scheme = text[..colon];
        var plus = scheme.IndexOf('+', StringComparison.Ordinal);
        var rest = text[(colon + 3)..];
        var end = rest.IndexOfAny(['/', '?', '#']);
        var authority = end < 0 ? rest : rest[..end];
        var at = authority.LastIndexOf('@');
        var host = at < 0 ? authority : authority[(at + 1)..];
        var port = (int?)null;
        var portColon = host.IndexOf(':', Math.Max(0, host.IndexOf(']', StringComparison.Ordinal)));
        if (portColon >= 0)
        {
            port = int.TryParse(host.AsSpan(portColon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
            host = host[..portColon];
        }

        host = host.Trim('[', ']');
        return new LibvirtUri(plus < 0 ? null : scheme[(plus + 1)..], at < 0 ? null : authority[..at], host.Length == 0 ? Local : host, port);
    }
}
