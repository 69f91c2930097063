using Osinfo.Discs;
using Osinfo.Discs.Sources;

namespace Osinfo;

/// <summary>
/// What a real medium says about itself: texts of its primary volume descriptor (ECMA-119, 8.4), whether one can boot from it, its size.
/// </summary>
public sealed record MediaEvidence
{
    /// <summary>Where it was read from, as the caller said.</summary>
    public required string Location { get; init; }

    /// <summary>The label of the volume; null when there is none.</summary>
    public string? VolumeId { get; init; }

    /// <summary>The system that can use the boot area; null when blank.</summary>
    public string? SystemId { get; init; }

    /// <summary>Who publishes it; null when blank.</summary>
    public string? PublisherId { get; init; }

    /// <summary>What made it or what it is; null when blank.</summary>
    public string? ApplicationId { get; init; }

    /// <summary>The size of the volume in bytes, as the descriptor says, which may differ from that of the file; null when not known.</summary>
    public long? VolumeSize { get; init; }

    /// <summary>Whether a machine can boot from it; null when that could not be found out.</summary>
    public bool? IsBootable { get; init; }

    /// <summary>The processor architecture when the caller knows it; null, as always after reading, when not.</summary>
    public string? Architecture { get; init; }

    /// <summary>Reads a medium.</summary>
    /// <param name="location">A path, a block device, or a <c>file:</c>, <c>http:</c> or <c>https:</c> address.</param>
    /// <param name="client">For addresses on the web; null: one that the library makes.</param>
    /// <param name="cancellationToken">Ends the wait for a slow server.</param>
    /// <exception cref="DiscException">It is not an ISO 9660 medium, or has no label, or the server does not deliver.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static async Task<MediaEvidence> ReadAsync(
        string location, HttpClient? client = null, CancellationToken cancellationToken = default)
    {
        using var source = await DiscSource.OpenAsync(location, client, cancellationToken).ConfigureAwait(false);
        return await ReadAsync(source, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a medium.</summary>
    /// <param name="address">A <c>file:</c>, <c>http:</c> or <c>https:</c> address.</param>
    /// <param name="client">For addresses on the web; null: one that the library makes.</param>
    /// <param name="cancellationToken">Ends the wait for a slow server.</param>
    /// <exception cref="ArgumentException">The address is relative.</exception>
    /// <exception cref="DiscException">As when the location is a text.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static Task<MediaEvidence> ReadAsync(Uri address, HttpClient? client = null, CancellationToken cancellationToken = default) =>
        ReadAsync(AbsoluteAddress.Text(address), client, cancellationToken);

    /// <summary>Reads a medium.</summary>
    /// <param name="stream">
    /// The bytes of the medium; it stays open. When it cannot be positioned, such as an upload, it is read from where it is, no further than
    /// needed; it then was read, nobody knows how far.
    /// </param>
    /// <param name="location">What to call it, in <see cref="Location"/> and in messages.</param>
    /// <param name="cancellationToken">Ends the wait for a slow stream.</param>
    /// <exception cref="ArgumentException">The stream cannot be read.</exception>
    /// <exception cref="DiscException">It is not an ISO 9660 medium, or has no label.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Task<MediaEvidence> ReadAsync(Stream stream, string location, CancellationToken cancellationToken = default) =>
        ReadAsync(DiscSource.FromStream(stream, location), cancellationToken);

    /// <summary>Reads a medium.</summary>
    /// <param name="source">The bytes of the medium; it stays open.</param>
    /// <param name="cancellationToken">Ends the wait for a slow server.</param>
    /// <exception cref="DiscException">It is not an ISO 9660 medium, or has no label, or the server does not deliver.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static async Task<MediaEvidence> ReadAsync(DiscSource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var descriptors = await DiscDescriptors.ReadAsync(source, cancellationToken).ConfigureAwait(false);
        return new MediaEvidence
        {
            Location = source.Location,
            VolumeId = descriptors.VolumeId,
            SystemId = descriptors.SystemId,
            PublisherId = descriptors.PublisherId,
            ApplicationId = descriptors.ApplicationId,
            VolumeSize = descriptors.VolumeSize,
            IsBootable = descriptors.IsBootable,
        };
    }
}
