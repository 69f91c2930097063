namespace Osinfo;

/// <summary>What an installer does with drivers that the vendor of the system has not signed.</summary>
public enum DriverSigningRequirement
{
    /// <summary>Takes them.</summary>
    None,

    /// <summary>Refuses them.</summary>
    Strict,

    /// <summary>Warns.</summary>
    Warn,
}
