namespace OsinfoDb.Tools.Diff;

/// <summary>What the user asked.</summary>
internal sealed record DiffOptions
{
    internal required string Old { get; init; }

    internal required string New { get; init; }

    /// <summary>Writes the answer.</summary>
    internal required Action<TextWriter, Comparing.DatabaseComparison> Write { get; init; }

    /// <summary>Whether a difference is told by the exit code.</summary>
    internal bool TellsByExitCode { get; init; }

    /// <summary>How much of the entities of a kind may be gone, in percent; null for any.</summary>
    internal double? MaxRemoved { get; init; }
}
