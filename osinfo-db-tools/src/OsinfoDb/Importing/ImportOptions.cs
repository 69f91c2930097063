using OsinfoDb.Importing.Sources;
using OsinfoDb.Locations;

namespace OsinfoDb.Importing;

/// <summary>What the user asked.</summary>
public sealed record ImportOptions
{
    /// <summary>Where the database goes.</summary>
    public required TargetLocation Target { get; init; }

    /// <summary>File or address; <c>-</c> or null for standard input.</summary>
    public string? Archive { get; init; }

    /// <summary>What to take from the web site in place of <see cref="Archive"/>.</summary>
    public Announcement? Announcement { get; init; }

    /// <summary>The web sites that offer the announcements, the first that answers counts.</summary>
    public IReadOnlyList<string> BaseAddresses { get; init; } = [];

    /// <summary>Whether announcements, and what they announce, may come without encryption from other machines.</summary>
    public bool AllowHttp { get; init; }

    /// <summary>The keys that count; empty for those that are installed.</summary>
    public IReadOnlyList<string> Keyrings { get; init; } = [];

    /// <summary>The file with the signature, when it is not beside the archive.</summary>
    public string? SignatureFile { get; init; }

    /// <summary>Whether a local file has to be signed as well.</summary>
    public bool RequireSignature { get; init; }

    /// <summary>Whether no signature is looked at.</summary>
    public bool IsUnsigned { get; init; }

    /// <summary>Whether a database may be replaced by an older one.</summary>
    public bool AllowDowngrade { get; init; }

    /// <summary>Whether files are removed that no import wrote.</summary>
    public bool Prune { get; init; }

    /// <summary>Go back to the generation before.</summary>
    public bool Rollback { get; init; }

    /// <summary>Compile the database that is there anew, and nothing else.</summary>
    public bool Recompile { get; init; }

    /// <summary>Fail when another import is under way.</summary>
    public bool NoWait { get; init; }

    /// <summary>Tell every entry.</summary>
    public bool IsVerbose { get; init; }
}
