namespace Osinfo;

/// <summary>How one field of a database entry compares with what was read.</summary>
public enum FieldOutcome
{
    /// <summary>It fits.</summary>
    Matched,

    /// <summary>The pattern occurs, but behind other text. Counts only when no entry fits from the start of the text.</summary>
    MatchedInside,

    /// <summary>It does not fit.</summary>
    Differs,

    /// <summary>The medium or tree does not say.</summary>
    Missing,

    /// <summary>The pattern is no regular expression.</summary>
    InvalidPattern,

    /// <summary>The pattern took too long, so it was given up.</summary>
    TimedOut,
}
