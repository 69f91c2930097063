using OsinfoDb.Lint;

namespace OsinfoDb.Tools.Lint;

/// <summary>What the user asked for.</summary>
internal sealed record LintOptions
{
    /// <summary>The database; as the user wrote it, or found.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>Null: <c>samples</c> beside the database, if there is one.</summary>
    public string? SamplesDirectory { get; init; }

    /// <summary>Null: <c>lint-allow.tsv</c> beside the database, if there is one.</summary>
    public string? AllowListFile { get; init; }

    public string? BaselineFile { get; init; }

    public required IReadOnlyList<Rule> Rules { get; init; }

    /// <summary>The least severity to tell.</summary>
    public Severity LeastSeverity { get; init; } = Severity.Warning;

    public string Format { get; init; } = "text";

    public DateOnly Today { get; init; } = DateOnly.FromDateTime(DateTime.UtcNow);
}
