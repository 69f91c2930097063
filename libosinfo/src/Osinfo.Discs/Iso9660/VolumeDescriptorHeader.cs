namespace Osinfo.Discs.Iso9660;

/// <summary>The seven bytes every volume descriptor begins with (ECMA-119 8.1).</summary>
internal readonly record struct VolumeDescriptorHeader(VolumeDescriptorType Type, bool HasStandardIdentifier, byte Version)
{
    /// <summary>Bytes a volume descriptor takes: one sector.</summary>
    public const int DescriptorLength = Sector.Length;

    private const int TypeOffset = 0;
    private const int IdentifierOffset = 1;
    private const int VersionOffset = 6;

    /// <summary>The standard identifier of ISO 9660 (ECMA-119 8.1.2).</summary>
    public static ReadOnlySpan<byte> StandardIdentifier => "CD001"u8;

    /// <summary>The identifier a UDF volume without ISO 9660 part begins with (ECMA-167 2/9.2).</summary>
    public static ReadOnlySpan<byte> UdfIdentifier => "BEA01"u8;

    public static VolumeDescriptorHeader Parse(ReadOnlySpan<byte> sector) => new(
        (VolumeDescriptorType)sector[TypeOffset],
        sector[IdentifierOffset..].StartsWith(StandardIdentifier),
        sector[VersionOffset]);

    public static bool IsUdf(ReadOnlySpan<byte> sector) => sector[IdentifierOffset..].StartsWith(UdfIdentifier);
}
