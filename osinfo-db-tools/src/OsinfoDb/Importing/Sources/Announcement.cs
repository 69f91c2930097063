namespace OsinfoDb.Importing.Sources;

/// <summary>The kinds of releases that a web site announces.</summary>
public enum Announcement
{
    /// <summary>The newest release.</summary>
    Latest,

    /// <summary>What is made every night.</summary>
    Nightly,
}
