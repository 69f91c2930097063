namespace Osinfo;

/// <summary>How an install script writes disks and paths.</summary>
public enum PathFormat
{
    /// <summary>Device nodes and slashes.</summary>
    Unix,

    /// <summary>Drive letters and backslashes.</summary>
    Dos,
}
