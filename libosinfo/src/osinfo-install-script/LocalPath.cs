using Osinfo.CommandLine;

namespace Osinfo.Tools.InstallScripts;

/// <summary>Paths, which may be written as <c>file:</c> addresses too.</summary>
internal static class LocalPath
{
    internal static string Of(string location)
    {
        if (!location.Contains("://", StringComparison.Ordinal) && !location.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            return location;
        }

        return Uri.TryCreate(location, UriKind.Absolute, out var address) && address is { IsFile: true, Host: "" or "localhost" } ? address.LocalPath
            : throw new ToolException(ExitCode.Usage, $"'{location}' is not on this machine, expected a path or a file: address");
    }
}
