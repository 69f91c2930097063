using System.Net;

namespace Osinfo;

/// <summary>
/// An install tree that cannot be read or is none. An <see cref="IOException"/>, because a caller who reads a tree has to expect those
/// anyway; the message is one line and names the location.
/// </summary>
public sealed class TreeException : IOException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="error">What kind of failure it is.</param>
    /// <param name="message">What happened, where, and what was expected, in one line.</param>
    /// <param name="innerException">The cause, or null.</param>
    public TreeException(TreeError error, string message, Exception? innerException = null)
        : base(message, innerException) => Error = error;

    /// <summary>What kind of failure it is.</summary>
    public TreeError Error { get; }

    /// <summary>The status the web server answered the last request with; null when the failure is of another kind.</summary>
    public HttpStatusCode? StatusCode { get; init; }
}
