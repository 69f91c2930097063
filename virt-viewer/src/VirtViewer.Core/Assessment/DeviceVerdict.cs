namespace VirtViewer.Assessment;

/// <summary>What the database says about a device for a system.</summary>
public enum DeviceVerdict
{
    /// <summary>The system drives it by itself.</summary>
    Supported,

    /// <summary>A bundle of drivers that the database names drives it.</summary>
    SupportedWithDrivers,

    /// <summary>Nothing is said about it.</summary>
    NotListed,

    /// <summary>It is said not to work.</summary>
    Unsupported,
}
