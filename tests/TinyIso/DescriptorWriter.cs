using System.Buffers.Binary;
using System.Text;

namespace TinyIso;

/// <summary>Volume descriptors (ECMA-119 8) and the El Torito boot catalog.</summary>
internal static class DescriptorWriter
{
    public static void Write(Span<byte> image, TinyImage tiny, Layout layout)
    {
        WritePrimary(Sector(image, Layout.FirstDescriptor), tiny, layout);
        if (tiny.Bootable)
        {
            for (var copy = Layout.FirstDescriptor + 1; copy < tiny.BootRecordSector; copy++)
            {
                Sector(image, Layout.FirstDescriptor).CopyTo(Sector(image, copy));
            }

            WriteBootRecord(Sector(image, tiny.BootRecordSector), layout);
            WriteBootCatalog(Sector(image, layout.BootCatalog), layout);
        }

        WriteHeader(Sector(image, layout.Terminator), 255);
    }

    private static Span<byte> Sector(Span<byte> image, int number) => image.Slice(number * Layout.SectorLength, Layout.SectorLength);

    private static void WriteHeader(Span<byte> sector, byte type)
    {
        sector[0] = type;
        "CD001"u8.CopyTo(sector[1..]);
        sector[6] = 1;
    }

    private static void WritePrimary(Span<byte> sector, TinyImage tiny, Layout layout)
    {
        WriteHeader(sector, 1);
        WriteText(sector.Slice(8, 32), tiny.SystemId);
        WriteText(sector.Slice(40, 32), tiny.VolumeId);
        BothEndian.Write(sector[80..], tiny.VolumeSpaceSize ?? layout.BlockOf(layout.SectorCount));
        BothEndian.Write(sector[120..], (ushort)1);
        BothEndian.Write(sector[124..], (ushort)1);
        BothEndian.Write(sector[128..], tiny.LogicalBlockSize);
        BothEndian.Write(sector[132..], (uint)DirectoryWriter.PathTableLength(layout));
        BinaryPrimitives.WriteUInt32LittleEndian(sector[140..], layout.BlockOf(layout.LittleEndianPathTable));
        BinaryPrimitives.WriteUInt32BigEndian(sector[148..], layout.BlockOf(layout.BigEndianPathTable));
        DirectoryWriter.WriteRecord(sector[156..], layout.Folders[0], "\0", layout);
        sector[190..813].Fill((byte)' ');
        WriteText(sector.Slice(318, 128), tiny.PublisherId);
        WriteText(sector.Slice(574, 128), tiny.ApplicationId);
        for (var date = 813; date < 881; date += 17)
        {
            "2000010100000000"u8.CopyTo(sector[date..]);
        }

        sector[881] = 1;
    }

    private static void WriteText(Span<byte> field, string text)
    {
        field.Fill((byte)' ');
        if (Encoding.UTF8.GetByteCount(text) > field.Length)
        {
            throw new ArgumentException($"'{text}' takes more than {field.Length} bytes.", nameof(text));
        }

        Encoding.UTF8.GetBytes(text, field);
    }

    private static void WriteBootRecord(Span<byte> sector, Layout layout)
    {
        WriteHeader(sector, 0);
        "EL TORITO SPECIFICATION"u8.CopyTo(sector[7..]);
        BinaryPrimitives.WriteInt32LittleEndian(sector[71..], layout.BootCatalog);
    }

    // Validation entry, then one bootable entry for a BIOS without emulation.
    private static void WriteBootCatalog(Span<byte> sector, Layout layout)
    {
        sector[0] = 1;
        sector[0x1E] = 0x55;
        sector[0x1F] = 0xAA;
        BinaryPrimitives.WriteUInt16LittleEndian(sector[0x1C..], unchecked((ushort)-(0xAA55 + 1)));
        sector[0x20] = 0x88;
        BinaryPrimitives.WriteUInt16LittleEndian(sector[0x26..], 4);
        BinaryPrimitives.WriteInt32LittleEndian(sector[0x28..], layout.BootImage);
    }
}
