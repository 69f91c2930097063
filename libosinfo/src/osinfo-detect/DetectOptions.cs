namespace Osinfo.Tools.Detect;

/// <summary>What the user asked.</summary>
internal sealed record DetectOptions
{
    /// <summary>What all inputs are; null when each tells by itself: a local directory is a tree, everything else a medium.</summary>
    internal InputKind? Kind { get; init; }

    internal IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>Directories to search for media and trees.</summary>
    internal IReadOnlyList<string> Directories { get; init; } = [];

    /// <summary>Files that list inputs; <c>-</c> is the standard input.</summary>
    internal IReadOnlyList<string> Lists { get; init; } = [];

    internal bool ShowAll { get; init; }

    internal bool Explain { get; init; }

    /// <summary>How long a web server may take for each answer.</summary>
    internal required TimeSpan Timeout { get; init; }

    internal bool AsJson { get; init; }
}
