using Osinfo.Discs.Sources;
using Osinfo.Discs.Web;

namespace Osinfo.Discs;

/// <summary>
/// The bytes of a disc, wherever they are: an image file, a drive, a stream, a web server. One read at a time; a source is not
/// safe for use by several threads at once.
/// </summary>
public abstract class DiscSource : IDisposable
{
    /// <summary>Where the bytes come from, as the caller wrote it. Used in messages.</summary>
    public abstract string Location { get; }

    /// <summary>The number of bytes; null when that is not known (yet).</summary>
    public abstract long? Length { get; }

    /// <summary>Reads bytes at a position, as many as there are.</summary>
    /// <param name="offset">Position of the first byte, from 0; a position behind the end reads nothing.</param>
    /// <param name="buffer">Receives the bytes.</param>
    /// <param name="cancellationToken">Ends the wait for a slow server.</param>
    /// <returns>The number of bytes read: less than the buffer holds only where the source ends.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> is negative.</exception>
    /// <exception cref="DiscException">A web server failed; <see cref="DiscError.OutOfReach"/> when it does not do ranges and the
    /// position lies more than 16 MiB ahead.</exception>
    /// <exception cref="IOException">The file or device cannot be read.</exception>
    public abstract ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken = default);

    /// <summary>Opens an image file or a block device.</summary>
    /// <param name="path">Path of the file, absolute or relative to the current directory.</param>
    /// <exception cref="IOException">There is no such file, or it is a directory, pipe, socket or character device.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static DiscSource OpenFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return FileDiscSource.Open(path, path);
    }

    /// <summary>Reads a disc from a stream.</summary>
    /// <param name="stream">Disposed together with the source. When it cannot be positioned it is read from where it is, no further than
    /// needed, and what lies more than 16 MiB ahead is <see cref="DiscError.OutOfReach"/>.</param>
    /// <param name="location">What to call it in messages.</param>
    /// <exception cref="ArgumentException">The stream cannot be read.</exception>
    public static DiscSource FromStream(Stream stream, string location)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(location);
        if (!stream.CanRead)
        {
            throw new ArgumentException("The stream must be readable.", nameof(stream));
        }

        return stream.CanSeek ? new StreamDiscSource(stream, location) : new ForwardStreamDiscSource(stream, location);
    }

    /// <summary>
    /// Opens a path, a <c>file:</c> address or an <c>http:</c> or <c>https:</c> address. Of an image on a web server only the parts that
    /// are asked for are fetched; the first of them, the volume descriptors, here. A server may take 30 seconds for each answer.
    /// </summary>
    /// <param name="location">The path or address. Schemes are recognised whatever their case.</param>
    /// <param name="client">Makes the requests and stays the caller's; null for one of our own, which follows up to 10 redirects within
    /// <c>http</c> and <c>https</c>, but never from <c>https</c> to <c>http</c>.</param>
    /// <param name="cancellationToken">Ends the wait for a slow server.</param>
    /// <exception cref="DiscException">The location is none of these, or the server failed.</exception>
    /// <exception cref="IOException">There is no such file, or it is a directory, pipe, socket or character device.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Task<DiscSource> OpenAsync(string location, HttpClient? client = null, CancellationToken cancellationToken = default) =>
        OpenAsync(location, client, WebRequests.DefaultTimeout, cancellationToken);

    /// <summary>As <see cref="OpenAsync(string, HttpClient?, CancellationToken)"/>, for an address.</summary>
    /// <param name="address">A <c>file:</c>, <c>http:</c> or <c>https:</c> address.</param>
    /// <param name="client">Makes the requests and stays the caller's; null for one of our own.</param>
    /// <param name="cancellationToken">Ends the wait for a slow server.</param>
    /// <exception cref="ArgumentException">The address is relative.</exception>
    /// <exception cref="DiscException">The address is of another kind, or the server failed.</exception>
    /// <exception cref="IOException">There is no such file, or it is a directory, pipe, socket or character device.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Task<DiscSource> OpenAsync(Uri address, HttpClient? client = null, CancellationToken cancellationToken = default) =>
        OpenAsync(AbsoluteAddress.Text(address), client, cancellationToken);

    /// <summary>As <see cref="OpenAsync(string, HttpClient?, CancellationToken)"/>, with another time limit.</summary>
    /// <param name="location">The path or address.</param>
    /// <param name="client">Makes the requests and stays the caller's; null for one of our own.</param>
    /// <param name="timeout">How long a server may take to answer, and then for every 16 KiB; one read never takes more than ten times
    /// that in all.</param>
    /// <param name="cancellationToken">Ends the wait for a slow server.</param>
    /// <exception cref="DiscException">The location is none of these, or the server failed.</exception>
    /// <exception cref="IOException">There is no such file, or it is a directory, pipe, socket or character device.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static async Task<DiscSource> OpenAsync(
        string location, HttpClient? client, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(location);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeout, TimeSpan.Zero);
        var parsed = ParsedLocation.Parse(location);
        if (parsed.Address is { } address)
        {
            return await HttpDiscSource.OpenAsync(location, address, client, timeout, cancellationToken).ConfigureAwait(false);
        }

        return parsed.Path is { } path
            ? FileDiscSource.Open(path, location)
            : throw new DiscException(
                DiscError.UnsupportedLocation, $"'{location}' cannot be read: expected a path, or a file:, http: or https: address");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the file, stream or connection.</summary>
    protected abstract void Dispose(bool disposing);
}
