namespace Osinfo;

/// <summary>How much an operating system wants something of a machine, the least first.</summary>
public enum RequirementLevel
{
    /// <summary>It does not work with it.</summary>
    Unsupported,

    /// <summary>It is used when there.</summary>
    Supported,

    /// <summary>It is better to have it.</summary>
    Recommended,

    /// <summary>The machine has to offer it, but it need not be switched on; said of Secure Boot only.</summary>
    Capable,

    /// <summary>It has to be there, and on.</summary>
    Required,
}
