namespace Osinfo;

/// <summary>How bad a finding of a load is.</summary>
public enum LoadSeverity
{
    /// <summary>Nothing is wrong, but somebody should know.</summary>
    Notice,

    /// <summary>Something was left out or is incomplete.</summary>
    Warning,

    /// <summary>A file or location could not be read; everything else was.</summary>
    Error,
}
