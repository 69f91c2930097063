namespace Osinfo.Discs.Iso9660;

/// <summary>The volume descriptor set (ECMA-119 6.7.1): the first primary descriptor, and whether one of the boot records is El Torito's.</summary>
internal sealed record VolumeDescriptorSet(PrimaryVolumeDescriptor Primary, bool HasElTorito)
{
    private const int DescriptorLimit = 64;

    /// <summary>
    /// Reads the set up to its terminator, the end of the source, the first sector that is no descriptor, or the limit, whatever comes first.
    /// </summary>
    public static async ValueTask<VolumeDescriptorSet> ReadAsync(DiscSource source, CancellationToken cancellationToken)
    {
        var sector = new byte[Sector.Length];
        PrimaryVolumeDescriptor? primary = null;
        var hasElTorito = false;
        for (var i = 0; i < DescriptorLimit; i++)
        {
            var offset = (Sector.FirstDescriptor + i) * (long)Sector.Length;
            var count = await source.ReadAsync(offset, sector, cancellationToken).ConfigureAwait(false);
            if (i == 0)
            {
                CheckFirst(sector.AsSpan(0, count), source.Location);
            }

            var header = VolumeDescriptorHeader.Parse(sector);
            if (count < sector.Length || !header.HasStandardIdentifier || header.Type == VolumeDescriptorType.Terminator)
            {
                break;
            }

            if (header is { Type: VolumeDescriptorType.Primary, Version: 1 })
            {
                primary ??= PrimaryVolumeDescriptor.Parse(sector);
            }
            else if (header.Type == VolumeDescriptorType.BootRecord)
            {
                hasElTorito |= BootRecord.Parse(sector).IsElTorito;
            }
        }

        return primary is not null
            ? new(primary, hasElTorito)
            : throw new DiscException(
                DiscError.NoPrimaryVolumeDescriptor,
                $"'{source.Location}' has no primary volume descriptor: expected one of version 1 at byte {Sector.FirstDescriptor * Sector.Length}");
    }

    private static void CheckFirst(ReadOnlySpan<byte> sector, string location)
    {
        const int Start = Sector.FirstDescriptor * Sector.Length;
        if (sector.IsEmpty)
        {
            throw new DiscException(
                DiscError.NoDescriptors, $"'{location}' ends before byte {Start}, where the volume descriptors of a disc begin");
        }

        if (sector.Length < Sector.Length)
        {
            throw new DiscException(
                DiscError.NoPrimaryVolumeDescriptor,
                $"'{location}' ends at byte {Start + sector.Length}: expected a volume descriptor of {Sector.Length} bytes at byte {Start}");
        }

        if (!VolumeDescriptorHeader.Parse(sector).HasStandardIdentifier)
        {
            var found = VolumeDescriptorHeader.IsUdf(sector) ? "a UDF volume without ISO 9660 part" : "not an ISO 9660 image";
            throw new DiscException(DiscError.NotAnIso9660Image, $"'{location}' is {found}: expected 'CD001' at byte {Start + 1}");
        }
    }
}
