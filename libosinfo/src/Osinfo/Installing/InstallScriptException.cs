namespace Osinfo;

/// <summary>
/// An install script that could not be written. An <see cref="IOException"/>, because a caller who reads templates and writes files has
/// to expect those anyway; the message is one line.
/// </summary>
public sealed class InstallScriptException : IOException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="error">What kind of failure it is.</param>
    /// <param name="message">What happened, where, and what was expected, in one line.</param>
    /// <param name="innerException">The cause, or null.</param>
    public InstallScriptException(InstallScriptError error, string message, Exception? innerException = null)
        : base(message, innerException) => Error = error;

    /// <summary>What kind of failure it is.</summary>
    public InstallScriptError Error { get; }
}
