namespace Osinfo.Discs.Iso9660;

/// <summary>Kinds of volume descriptors (ECMA-119 8.1.1).</summary>
internal enum VolumeDescriptorType : byte
{
    BootRecord = 0,
    Primary = 1,
    Supplementary = 2,
    Partition = 3,
    Terminator = 255,
}
