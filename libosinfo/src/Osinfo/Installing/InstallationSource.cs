namespace Osinfo;

/// <summary>Where an installer takes the packages from.</summary>
public enum InstallationSource
{
    /// <summary>The medium or tree it was started from.</summary>
    Media,

    /// <summary>The network.</summary>
    Network,
}
