using Osinfo;

namespace VirtViewer.Assessment;

/// <summary>The names under which an icon theme may have a symbol for a system.</summary>
public static class OsIcon
{
    public const string Generic = "computer";

    /// <summary>The most telling name first.</summary>
    public static IReadOnlyList<string> Names(Os? os) =>
        [.. new[] { os?.Distro, os?.Family }.Where(name => name is not null).Select(name => $"os-{name}").Append(Generic)];
}
