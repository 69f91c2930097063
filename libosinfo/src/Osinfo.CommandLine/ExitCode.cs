namespace Osinfo.CommandLine;

/// <summary>What the tools return; the same for all of them.</summary>
public static class ExitCode
{
    /// <summary>Found, or done.</summary>
    public const int Success = 0;

    /// <summary>Nothing matched.</summary>
    public const int NotFound = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>An input cannot be read or is broken.</summary>
    public const int Unreadable = 3;

    /// <summary>Refused for safety: a signature, a downgrade, a hostile archive.</summary>
    public const int Refused = 4;
}
