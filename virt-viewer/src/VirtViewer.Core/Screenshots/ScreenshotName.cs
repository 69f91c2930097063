using System.Globalization;

namespace VirtViewer.Screenshots;

/// <summary>The name proposed for a screenshot.</summary>
public static class ScreenshotName
{
    /// <summary>When the OS is not known.</summary>
    public const string Plain = "Screenshot.png";

    /// <summary><c>guest-shortid-yyyyMMdd-HHmmss.png</c> when the OS is known.</summary>
    public static string Propose(string? guest, string? osShortId, DateTime now) => osShortId is null
        ? Plain
        : string.Create(CultureInfo.InvariantCulture, $"{FileName(guest ?? "guest")}-{osShortId}-{now:yyyyMMdd-HHmmss}.png");

    private static string FileName(string name) =>
        string.Concat(name.Select(c => c is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' || char.IsControl(c) ? '_' : c)).TrimStart('.');
}
