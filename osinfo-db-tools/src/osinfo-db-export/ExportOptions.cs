using OsinfoDb.Archives;

namespace OsinfoDb.Tools.Export;

/// <summary>What the user asked.</summary>
internal sealed record ExportOptions
{
    /// <summary>The directory of the database.</summary>
    internal required string Source { get; init; }

    /// <summary>The archive to write; null for the usual name in the current directory, <c>-</c> for the standard output.</summary>
    internal string? Archive { get; init; }

    /// <summary>The kind of archive; null to tell it from the name.</summary>
    internal ArchiveFormat? Format { get; init; }

    internal string? Version { get; init; }

    internal bool AllowAnyVersion { get; init; }

    /// <summary>When the entries were last changed, unless <see cref="SourceDateEpoch"/> says so.</summary>
    internal DateTimeOffset? ModifiedTime { get; init; }

    /// <summary>The environment variable SOURCE_DATE_EPOCH.</summary>
    internal DateTimeOffset? SourceDateEpoch { get; init; }

    internal string? LicenseFile { get; init; }

    internal string? SchemaFile { get; init; }

    internal string? ManifestFile { get; init; }

    /// <summary>The key to sign with, as gpg knows it; null for no signature.</summary>
    internal string? SigningKey { get; init; }

    internal bool IsVerbose { get; init; }

    internal bool IsToStandardOutput => Archive == "-";
}
