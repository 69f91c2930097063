using Osinfo.Discs.Iso9660;

namespace Osinfo.Discs;

/// <summary>
/// What the volume descriptors of an ISO 9660 disc (ECMA-119) say about it: the labels it is recognised by, its size, and whether a
/// computer can boot from it. Labels lose their padding, keep leading blanks, are read as UTF-8 (what is none becomes U+FFFD), and are
/// null when blank. Numbers are what the disc claims; nothing says that it really is that large.
/// </summary>
public sealed class DiscDescriptors
{
    /// <summary>Volume identifier (ECMA-119 8.4.7): the label. Never blank.</summary>
    public required string VolumeId { get; init; }

    /// <summary>System identifier (ECMA-119 8.4.6); null when blank.</summary>
    public string? SystemId { get; init; }

    /// <summary>Publisher identifier (ECMA-119 8.4.20); null when blank.</summary>
    public string? PublisherId { get; init; }

    /// <summary>Application identifier (ECMA-119 8.4.22); null when blank.</summary>
    public string? ApplicationId { get; init; }

    /// <summary>Volume space size (ECMA-119 8.4.9), in logical blocks.</summary>
    public required uint VolumeSpaceSize { get; init; }

    /// <summary>Logical block size (ECMA-119 8.4.12), in bytes; 2048 on nearly every disc.</summary>
    public required ushort LogicalBlockSize { get; init; }

    /// <summary>Volume size in bytes: <see cref="VolumeSpaceSize"/> times <see cref="LogicalBlockSize"/>.</summary>
    public long VolumeSize => (long)VolumeSpaceSize * LogicalBlockSize;

    /// <summary>
    /// True when there is an El Torito boot record, in whichever sector, or a file <c>/PPC/BOOTINFO.TXT</c>. False when there is neither; a
    /// directory beyond the end of the image holds nothing. Null when the directories could not be asked: a web server that does not
    /// do ranges or stopped answering, a sector that cannot be read.
    /// </summary>
    public bool? IsBootable { get; init; }

    /// <summary>Reads the volume descriptors, and the root directory when they alone do not tell whether the disc is bootable.</summary>
    /// <param name="source">The disc. Stays open.</param>
    /// <param name="cancellationToken">Ends the wait for a slow server.</param>
    /// <exception cref="DiscException">This is no ISO 9660 disc, or one without a label, or a web server failed.</exception>
    /// <exception cref="IOException">The file or device cannot be read.</exception>
    public static async Task<DiscDescriptors> ReadAsync(DiscSource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var set = await VolumeDescriptorSet.ReadAsync(source, cancellationToken).ConfigureAwait(false);
        var primary = set.Primary;
        return new()
        {
            VolumeId = primary.VolumeId ?? throw new DiscException(
                DiscError.InsufficientMetadata, $"'{source.Location}' has a blank volume identifier: expected a label in the primary volume descriptor"),
            SystemId = primary.SystemId,
            PublisherId = primary.PublisherId,
            ApplicationId = primary.ApplicationId,
            VolumeSpaceSize = primary.VolumeSpaceSize,
            LogicalBlockSize = primary.LogicalBlockSize,
            IsBootable = set.HasElTorito ? true : await HasPowerPcBootInfoAsync(source, primary, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>PowerPC discs have no boot record but a script for Open Firmware (CHRP binding to IEEE 1275, 11.1).</summary>
    private static async ValueTask<bool?> HasPowerPcBootInfoAsync(
        DiscSource source, PrimaryVolumeDescriptor primary, CancellationToken cancellationToken)
    {
        if (primary.Root is null)
        {
            return false;
        }

        var reader = new DirectoryReader(source, primary.LogicalBlockSize);
        try
        {
            return await reader.FindAsync(primary.Root, "PPC", isDirectory: true, cancellationToken).ConfigureAwait(false) is { } directory
                && await reader.FindAsync(directory, "BOOTINFO.TXT", isDirectory: false, cancellationToken).ConfigureAwait(false) is not null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
