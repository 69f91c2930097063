namespace OsinfoDb.Lint;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; blocks nothing.</summary>
    Info,

    /// <summary>Wrong, or right for a reason that the allow-list has to give.</summary>
    Warning,

    /// <summary>Wrong: blocks a release.</summary>
    Error,
}
