namespace Osinfo;

/// <summary>Why an install tree could not be read.</summary>
public enum TreeError
{
    /// <summary>There is neither a <c>.treeinfo</c> nor a <c>treeinfo</c> at the location.</summary>
    NoTreeinfo,

    /// <summary>The location is an address with a scheme other than <c>file</c>, <c>http</c> and <c>https</c>, or no valid one.</summary>
    NotSupportedProtocol,

    /// <summary>The web server could not be reached, or the connection broke.</summary>
    ConnectionFailed,

    /// <summary>The web server did not deliver in time.</summary>
    TimedOut,
}
