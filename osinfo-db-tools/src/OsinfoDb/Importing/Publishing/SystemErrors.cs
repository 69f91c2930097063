namespace OsinfoDb.Importing.Publishing;

/// <summary>The numbers of errors as Linux counts them; the base library hands them on as <see cref="Exception.HResult"/>.</summary>
internal static class SystemErrors
{
    private const int WouldBlock = 11;
    private const int Busy = 16;
    private const int OtherDevice = 18;
    private const int Invalid = 22;
    private const int ReadOnlyFileSystem = 30;
    private const int NoSystemCall = 38;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);
    private const int MacWouldBlock = 35;

    internal static bool IsNotPermitted(Exception e) =>
        e is UnauthorizedAccessException || e is IOException { HResult: ReadOnlyFileSystem };

    internal static bool IsLocked(IOException e) => e.HResult is WouldBlock or MacWouldBlock or WindowsSharingViolation;

    /// <summary>The file system cannot exchange two names.</summary>
    internal static bool IsUnsupported(int error) => error is NoSystemCall or Invalid;

    /// <summary>A directory cannot be renamed: a mount point, or one of the lower layer of an overlay.</summary>
    internal static bool IsImmovable(int error) => error is OtherDevice or Busy;
}
