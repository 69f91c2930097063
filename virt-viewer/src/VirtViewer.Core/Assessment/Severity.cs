namespace VirtViewer.Assessment;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>It would be better otherwise.</summary>
    Advice,

    /// <summary>It does not work or will not for long.</summary>
    Problem,
}
