namespace VirtViewer;

/// <summary>What the programs return.</summary>
public static class ExitStatus
{
    /// <summary>Ended or cancelled by the user; a report without findings.</summary>
    public const int Success = 0;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 1;

    /// <summary>No connection, or not allowed in. A file that describes the connection cannot be read.</summary>
    public const int NotConnected = 2;

    /// <summary>The report has findings.</summary>
    public const int Findings = 3;

    /// <summary>The report cannot say which OS the guest runs.</summary>
    public const int OsUnknown = 4;
}
