namespace TinyIso;

/// <summary>Which sector holds what.</summary>
internal sealed class Layout
{
    public const int SectorLength = 2048;
    public const int FirstDescriptor = 16;

    private readonly int _blocksPerSector;

    public Layout(TinyImage image)
    {
        _blocksPerSector = image.LogicalBlockSize is 512 or 1024 ? SectorLength / image.LogicalBlockSize : 1;
        foreach (var (path, content) in image.Files)
        {
            Folders[0].Add(path.Split('/'), content);
        }

        // Breadth first, as path tables want it.
        for (var i = 0; i < Folders.Count; i++)
        {
            Folders.AddRange(Folders[i].Folders.Values);
        }

        var sector = FirstDescriptor + 1;
        if (image.Bootable)
        {
            sector = image.BootRecordSector + 1;
        }

        Terminator = sector++;
        if (image.Bootable)
        {
            BootCatalog = sector++;
            BootImage = sector++;
        }

        LittleEndianPathTable = sector++;
        BigEndianPathTable = sector++;
        foreach (var folder in Folders)
        {
            folder.Sector = sector;
            folder.SectorCount = DirectoryWriter.CountSectors(folder);
            sector += folder.SectorCount;
        }

        foreach (var content in Folders.SelectMany(folder => folder.Files.Values))
        {
            content.Sector = sector;
            sector += (content.Bytes.Length + SectorLength - 1) / SectorLength;
        }

        SectorCount = sector;
    }

    public List<Folder> Folders { get; } = [new("\0", null)];

    public int Terminator { get; }

    public int BootCatalog { get; }

    public int BootImage { get; }

    public int LittleEndianPathTable { get; }

    public int BigEndianPathTable { get; }

    public int SectorCount { get; }

    public uint BlockOf(int sector) => (uint)(sector * _blocksPerSector);
}
