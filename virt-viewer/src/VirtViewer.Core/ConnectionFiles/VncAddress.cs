using System.Globalization;
using VirtViewer.Localisation;

namespace VirtViewer.ConnectionFiles;

/// <summary>Host and TCP port of a VNC server.</summary>
public sealed record VncAddress(string Host, int Port)
{
    private const int DefaultPort = 5900;

    /// <summary>Reads <c>vnc://host[:port]</c>: the number is a TCP port, not a display.</summary>
    /// <exception cref="InvalidDataException">There is no host, or the port is none.</exception>
    public static VncAddress Parse(string uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        var start = uri.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = uri.IndexOfAny(['/', '?', '#'], start);
        var authority = (end < 0 ? uri[start..] : uri[start..end]).Split('@')[^1];
        var bracket = authority.IndexOf(']', StringComparison.Ordinal);
        var colon = authority.IndexOf(':', Math.Max(bracket, 0));
        var host = (colon < 0 ? authority : authority[..colon]).Trim('[', ']');
        var port = DefaultPort;
        if (host.Length == 0 || (colon >= 0 && !(int.TryParse(authority.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out port)
            && port is > 0 and <= ushort.MaxValue)))
        {
            throw new InvalidDataException(Phrase.Of("'{0}' is no address of a VNC server, expected vnc://host:port", uri));
        }

        return new VncAddress(host, port);
    }
}
