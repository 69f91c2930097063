namespace Osinfo;

/// <summary>How finished an operating system is.</summary>
public enum ReleaseStatus
{
    /// <summary>A final release; also what an absent element means.</summary>
    Released,

    /// <summary>A state of development, such as a nightly build.</summary>
    Snapshot,

    /// <summary>Announced, or an alpha, beta or candidate of a release to come.</summary>
    Prerelease,

    /// <summary>Without releases: updated for ever.</summary>
    Rolling,
}
