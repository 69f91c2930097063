namespace OsinfoDb.Validation;

/// <summary>How bad a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>The file is not valid.</summary>
    Error,

    /// <summary>The file is valid, but something is doubtful.</summary>
    Warning,

    /// <summary>Says something about the other findings.</summary>
    Note,
}
