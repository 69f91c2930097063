using System.Buffers.Binary;
using System.Text;

namespace TinyIso;

/// <summary>Directory extents (ECMA-119 9.1), path tables (ECMA-119 9.4) and file contents.</summary>
internal static class DirectoryWriter
{
    private const byte DirectoryFlag = 2;

    public static int CountSectors(Folder folder) => Place(folder).Last().Offset / Layout.SectorLength + 1;

    public static int PathTableLength(Layout layout) => layout.Folders.Sum(folder => PathTableRecordLength(folder.Name));

    public static void Write(Span<byte> image, Layout layout)
    {
        foreach (var folder in layout.Folders)
        {
            var extent = image[(folder.Sector * Layout.SectorLength)..];
            foreach (var (name, entry, offset) in Place(folder))
            {
                WriteRecord(extent[offset..], entry, name, layout);
            }

            foreach (var content in folder.Files.Values)
            {
                content.Bytes.CopyTo(image[(content.Sector * Layout.SectorLength)..]);
            }
        }

        WritePathTable(image[(layout.LittleEndianPathTable * Layout.SectorLength)..], layout, isLittleEndian: true);
        WritePathTable(image[(layout.BigEndianPathTable * Layout.SectorLength)..], layout, isLittleEndian: false);
    }

    public static void WriteRecord(Span<byte> record, object entry, string name, Layout layout)
    {
        var (sector, length, flags) = entry switch
        {
            Folder folder => (folder.Sector, folder.SectorCount * Layout.SectorLength, DirectoryFlag),
            Content content => (content.Sector, content.Bytes.Length, (byte)0),
            _ => throw new ArgumentException("Neither directory nor file.", nameof(entry)),
        };
        record[0] = (byte)RecordLength(name);
        BothEndian.Write(record[2..], layout.BlockOf(sector));
        BothEndian.Write(record[10..], (uint)length);
        ReadOnlySpan<byte> january2000 = [100, 1, 1, 0, 0, 0, 0];
        january2000.CopyTo(record[18..]);
        record[25] = flags;
        BothEndian.Write(record[28..], (ushort)1);
        record[32] = (byte)Encoding.UTF8.GetBytes(name, record[33..]);
    }

    // Where each record goes: none may cross the end of a sector.
    private static IEnumerable<(string Name, object Entry, int Offset)> Place(Folder folder)
    {
        IEnumerable<(string Name, object Entry)> children =
        [
            .. folder.Folders.Select(pair => (pair.Key, (object)pair.Value)),
            .. folder.Files.Select(pair => (pair.Key, (object)pair.Value)),
        ];
        var offset = 0;
        foreach (var (name, entry) in children.OrderBy(child => child.Name, StringComparer.Ordinal)
            .Prepend(("\u0001", folder.Parent)).Prepend(("\0", folder)))
        {
            var length = RecordLength(name);
            if (offset % Layout.SectorLength + length > Layout.SectorLength)
            {
                offset += Layout.SectorLength - offset % Layout.SectorLength;
            }

            yield return (name, entry, offset);
            offset += length;
        }
    }

    private static int RecordLength(string name) => Even(33 + Encoding.UTF8.GetByteCount(name));

    private static int PathTableRecordLength(string name) => Even(8 + Encoding.UTF8.GetByteCount(name));

    private static int Even(int length) => (length + 1) & ~1;

    private static void WritePathTable(Span<byte> table, Layout layout, bool isLittleEndian)
    {
        foreach (var folder in layout.Folders)
        {
            var parent = (ushort)(layout.Folders.IndexOf(folder.Parent) + 1);
            table[0] = (byte)Encoding.UTF8.GetBytes(folder.Name, table[8..]);
            if (isLittleEndian)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(table[2..], layout.BlockOf(folder.Sector));
                BinaryPrimitives.WriteUInt16LittleEndian(table[6..], parent);
            }
            else
            {
                BinaryPrimitives.WriteUInt32BigEndian(table[2..], layout.BlockOf(folder.Sector));
                BinaryPrimitives.WriteUInt16BigEndian(table[6..], parent);
            }

            table = table[PathTableRecordLength(folder.Name)..];
        }
    }
}
