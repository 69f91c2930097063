using System.Net;

namespace Osinfo.Discs;

/// <summary>
/// A disc that cannot be read or is none. An <see cref="IOException"/>, because a caller who opens a medium has to expect those
/// from the file system anyway and mostly treats both alike; the message is one line and names the location.
/// </summary>
public sealed class DiscException : IOException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="error">What kind of failure it is.</param>
    /// <param name="message">What happened, where, and what was expected, in one line.</param>
    /// <param name="innerException">The cause, or null.</param>
    public DiscException(DiscError error, string message, Exception? innerException = null)
        : base(message, innerException) => Error = error;

    /// <summary>What kind of failure it is.</summary>
    public DiscError Error { get; }

    /// <summary>The status the web server answered with; null unless <see cref="Error"/> is <see cref="DiscError.RequestRefused"/>.</summary>
    public HttpStatusCode? StatusCode { get; init; }
}
