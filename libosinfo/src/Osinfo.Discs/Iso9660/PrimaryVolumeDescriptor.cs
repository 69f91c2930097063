using System.Buffers.Binary;

namespace Osinfo.Discs.Iso9660;

/// <summary>Primary volume descriptor (ECMA-119 8.4). Of numbers recorded in both byte orders the little-endian copy is read.</summary>
internal sealed record PrimaryVolumeDescriptor(
    string? SystemId,
    string? VolumeId,
    uint VolumeSpaceSize,
    ushort LogicalBlockSize,
    DirectoryRecord? Root,
    string? PublisherId,
    string? ApplicationId)
{
    private const int SystemIdOffset = 8;
    private const int SystemIdLength = 32;
    private const int VolumeIdOffset = 40;
    private const int VolumeIdLength = 32;
    private const int VolumeSpaceSizeOffset = 80;
    private const int LogicalBlockSizeOffset = 128;
    private const int RootOffset = 156;
    private const int RootLength = 34;
    private const int PublisherIdOffset = 318;
    private const int PublisherIdLength = 128;
    private const int ApplicationIdOffset = 574;
    private const int ApplicationIdLength = 128;

    public static PrimaryVolumeDescriptor Parse(ReadOnlySpan<byte> sector) => new(
        DescriptorText.Parse(sector.Slice(SystemIdOffset, SystemIdLength)),
        DescriptorText.Parse(sector.Slice(VolumeIdOffset, VolumeIdLength)),
        BinaryPrimitives.ReadUInt32LittleEndian(sector[VolumeSpaceSizeOffset..]),
        BinaryPrimitives.ReadUInt16LittleEndian(sector[LogicalBlockSizeOffset..]),
        DirectoryRecord.Parse(sector.Slice(RootOffset, RootLength)),
        DescriptorText.Parse(sector.Slice(PublisherIdOffset, PublisherIdLength)),
        DescriptorText.Parse(sector.Slice(ApplicationIdOffset, ApplicationIdLength)));
}
