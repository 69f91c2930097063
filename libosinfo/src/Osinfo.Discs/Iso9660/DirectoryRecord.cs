using System.Buffers.Binary;

namespace Osinfo.Discs.Iso9660;

/// <summary>Directory record (ECMA-119 9.1).</summary>
internal sealed record DirectoryRecord(int Length, byte ExtendedAttributeBlocks, uint Extent, uint DataLength, byte Flags, byte[] Identifier)
{
    private const int LengthOffset = 0;
    private const int ExtendedAttributeBlocksOffset = 1;
    private const int ExtentOffset = 2;
    private const int DataLengthOffset = 10;
    private const int FlagsOffset = 25;
    private const int IdentifierLengthOffset = 32;
    private const int IdentifierOffset = 33;
    private const int ShortestLength = 34;

    private const byte DirectoryFlag = 0b10;

    public bool IsDirectory => (Flags & DirectoryFlag) != 0;

    /// <summary>Parses the record at the beginning of the bytes; null when there is none that fits in them.</summary>
    public static DirectoryRecord? Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < ShortestLength)
        {
            return null;
        }

        var length = bytes[LengthOffset];
        var identifierLength = bytes[IdentifierLengthOffset];
        if (length < ShortestLength || length > bytes.Length || IdentifierOffset + identifierLength > length)
        {
            return null;
        }

        return new(
            length,
            bytes[ExtendedAttributeBlocksOffset],
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[ExtentOffset..]),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[DataLengthOffset..]),
            bytes[FlagsOffset],
            bytes.Slice(IdentifierOffset, identifierLength).ToArray());
    }

    /// <summary>Compares the name (ECMA-119 7.5) without its version number, ignoring the case of ASCII letters.</summary>
    public bool IsNamed(string name)
    {
        var identifier = Identifier.AsSpan();
        var version = identifier.IndexOf((byte)';');
        var own = version < 0 ? identifier : identifier[..version];
        return System.Text.Ascii.EqualsIgnoreCase(own.TrimEnd((byte)'.'), name);
    }
}
