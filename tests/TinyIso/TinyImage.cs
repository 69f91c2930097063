namespace TinyIso;

/// <summary>
/// A valid ISO 9660 image of some dozens of KiB, for tests: descriptors, path tables, directories, files and, when wanted, an El Torito boot
/// record with its catalog.
/// </summary>
public sealed class TinyImage
{
    /// <summary>Volume identifier: up to 32 bytes of UTF-8.</summary>
    public string VolumeId { get; set; } = "TINY";

    /// <summary>System identifier: up to 32 bytes of UTF-8.</summary>
    public string SystemId { get; set; } = "";

    /// <summary>Publisher identifier: up to 128 bytes of UTF-8.</summary>
    public string PublisherId { get; set; } = "";

    /// <summary>Application identifier: up to 128 bytes of UTF-8.</summary>
    public string ApplicationId { get; set; } = "";

    /// <summary>The size the image claims, in logical blocks; null for the true one. May be far larger than the file.</summary>
    public uint? VolumeSpaceSize { get; set; }

    /// <summary>The block size the image claims, in bytes. Whatever it is, everything starts at a sector of 2048 bytes.</summary>
    public ushort LogicalBlockSize { get; set; } = Layout.SectorLength;

    /// <summary>Whether there is an El Torito boot record.</summary>
    public bool Bootable { get; set; }

    /// <summary>Where the boot record is, from 17. The sectors before it hold copies of the primary volume descriptor.</summary>
    public int BootRecordSector { get; set; } = Layout.FirstDescriptor + 1;

    /// <summary>Contents by path, such as <c>PPC/BOOTINFO.TXT</c>; directories make themselves, names get their <c>;1</c>.</summary>
    public IDictionary<string, byte[]> Files { get; } = new Dictionary<string, byte[]>(StringComparer.Ordinal);

    /// <summary>The bytes of the image.</summary>
    public byte[] ToArray()
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(BootRecordSector, Layout.FirstDescriptor);
        var layout = new Layout(this);
        var image = new byte[layout.SectorCount * Layout.SectorLength];
        DescriptorWriter.Write(image, this, layout);
        DirectoryWriter.Write(image, layout);
        return image;
    }

    /// <summary>Writes the image to a file and returns its path.</summary>
    public string Write(string path)
    {
        File.WriteAllBytes(path, ToArray());
        return path;
    }
}
