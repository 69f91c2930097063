namespace OsinfoDb.Locations;

/// <summary>The places a database can be in; a later one overlays an earlier one.</summary>
public enum LocationKind
{
    /// <summary>What the distribution installs.</summary>
    System,

    /// <summary>What the administrator of the machine adds.</summary>
    Local,

    /// <summary>What one user adds.</summary>
    User,

    /// <summary>A directory named on the command line.</summary>
    Custom,
}
