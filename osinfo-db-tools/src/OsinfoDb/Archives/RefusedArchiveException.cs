namespace OsinfoDb.Archives;

/// <summary>
/// An archive that is not damaged, but holds what must not be let in, or more than is allowed. The message says what, on one line.
/// </summary>
public sealed class RefusedArchiveException : Exception
{
    internal RefusedArchiveException(string message)
        : base(message)
    {
    }
}
