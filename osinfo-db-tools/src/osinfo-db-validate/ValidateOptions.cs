using OsinfoDb.Locations;

namespace OsinfoDb.Tools.Validate;

/// <summary>What the command line asks for.</summary>
internal sealed class ValidateOptions
{
    /// <summary>Files, directories, addresses; empty for the location.</summary>
    internal required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The location that was named, or the default one.</summary>
    internal required TargetLocation Location { get; init; }

    /// <summary>Whether a location was named.</summary>
    internal bool IsLocationGiven { get; init; }

    /// <summary>The grammar to use; null to search for one.</summary>
    internal string? Schema { get; init; }

    internal bool AsJson { get; init; }

    /// <summary>Whether to tell every file and directory that is looked at.</summary>
    internal bool IsVerbose { get; init; }

    /// <summary>Whether to hold the rules of <c>osinfo-db-lint</c> against the same files.</summary>
    internal bool ChecksRules { get; init; }

    internal bool UsesCache { get; init; } = true;
}
