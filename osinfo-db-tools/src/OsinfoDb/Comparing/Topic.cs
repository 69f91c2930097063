namespace OsinfoDb.Comparing;

/// <summary>What a change is about.</summary>
internal enum Topic
{
    /// <summary>Names, versions, vendors.</summary>
    Identity,

    /// <summary>Names in other languages.</summary>
    Translation,

    Date,

    /// <summary>What it derives from, upgrades, clones.</summary>
    Relation,

    Variant,

    Medium,

    Tree,

    Image,

    /// <summary>By what a medium or tree is recognised.</summary>
    Pattern,

    Address,

    Resource,

    Device,

    Driver,

    Firmware,

    Script,

    Other,
}
