namespace Osinfo;

/// <summary>How one product relates to another.</summary>
public enum ProductRelationship
{
    /// <summary>Is based on it and inherits what it supports.</summary>
    DerivesFrom,

    /// <summary>Is the release that follows it.</summary>
    Upgrades,

    /// <summary>Is the same under another name and inherits what it supports.</summary>
    Clones,
}
