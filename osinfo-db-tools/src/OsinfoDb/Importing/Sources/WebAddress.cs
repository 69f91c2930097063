using Osinfo.CommandLine;

namespace OsinfoDb.Importing.Sources;

/// <summary>Which addresses may be asked.</summary>
internal static class WebAddress
{
    internal static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;

    /// <summary>What is announced comes over https, from this machine only, or the user allowed otherwise.</summary>
    internal static void RequireSecure(Uri address, bool allowHttp)
    {
        if (!IsWeb(address))
        {
            throw new ToolException(ExitCode.Refused, $"{address}: refused: only https addresses are followed");
        }

        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback && !allowHttp)
        {
            throw new ToolException(ExitCode.Refused, $"{address}: refused: not https; --allow-http allows it");
        }
    }

    /// <summary>
    /// Where a redirect leads; null where it must not be followed: to anything but a web server, from https to http, to this machine from
    /// another.
    /// </summary>
    internal static Uri? FindTarget(Uri address, Uri? location) =>
        Uri.TryCreate(address, location, out var target)
        && (target.Scheme == Uri.UriSchemeHttps || (target.Scheme == Uri.UriSchemeHttp && address.Scheme == Uri.UriSchemeHttp))
        && (address.IsLoopback || !target.IsLoopback)
            ? target
            : null;

    /// <summary>The last part of the path, as the name of a file on another server; null when there is none.</summary>
    internal static string? FileName(Uri address) => address.Segments[^1] is var name && name.EndsWith('/') ? null : name;

    /// <summary>Another file beside one: the name is longer, what follows a question mark is dropped.</summary>
    internal static Uri WithSuffix(Uri address, string suffix) =>
        new(address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped) + suffix);
}
