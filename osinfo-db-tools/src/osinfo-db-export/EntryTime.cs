using System.Globalization;
using Osinfo.CommandLine;

namespace OsinfoDb.Tools.Export;

/// <summary>The one time that all entries of an archive get.</summary>
internal static class EntryTime
{
    internal const string EpochVariable = "SOURCE_DATE_EPOCH";

    /// <summary>The last second that the header of a tar entry can hold, in the year 2242.</summary>
    private const long LastSecond = 0x1_FFFF_FFFF;

    internal static DateTimeOffset? ParseEpoch(string? text) => string.IsNullOrEmpty(text)
        ? null
        : ParseSeconds(text) ?? throw new ToolException(ExitCode.Usage, $"{EpochVariable} is '{text}', expected seconds since 1970");

    internal static DateTimeOffset? ParseOption(string? text) => text is null
        ? null
        : ParseSeconds(text)
            ?? ParseDate(text)
            ?? throw new ToolException(
                ExitCode.Usage, $"--mtime is '{text}', expected a time such as 2026-11-21T12:00:00Z, or seconds since 1970");

    private static DateTimeOffset? ParseSeconds(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= LastSecond
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    /// <summary>Without a time zone this is UTC: the answer must not depend on the machine.</summary>
    private static DateTimeOffset? ParseDate(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            && time.ToUnixTimeSeconds() is >= 0 and <= LastSecond
            ? time
            : null;
}
