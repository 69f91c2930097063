namespace Osinfo.Detection;

/// <summary>How a pattern fits a value; the better, the greater.</summary>
internal enum PatternResult
{
    /// <summary>The pattern took too long.</summary>
    TimedOut,

    /// <summary>The pattern is no regular expression.</summary>
    Invalid,

    /// <summary>It does not occur.</summary>
    None,

    /// <summary>It occurs, but only behind other text.</summary>
    Inside,

    /// <summary>The value starts with it.</summary>
    AtStart,
}
