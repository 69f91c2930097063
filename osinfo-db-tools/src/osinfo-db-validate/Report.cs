using OsinfoDb.Validation;

namespace OsinfoDb.Tools.Validate;

/// <summary>What is known about one file.</summary>
internal sealed record Report(string File, Verdict Verdict)
{
    internal IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Why it could not be read; null when it could.</summary>
    internal string? Error { get; init; }
}

internal enum Verdict
{
    Valid,

    /// <summary>Empty, which hides the file of the same name of an earlier location.</summary>
    Hiding,

    Invalid,
    Unreadable,
}
