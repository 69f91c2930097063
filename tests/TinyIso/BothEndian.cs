using System.Buffers.Binary;

namespace TinyIso;

/// <summary>Numbers recorded in both byte orders, little-endian first (ECMA-119 7.2.3, 7.3.3).</summary>
internal static class BothEndian
{
    public static void Write(Span<byte> field, uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(field, value);
        BinaryPrimitives.WriteUInt32BigEndian(field[4..], value);
    }

    public static void Write(Span<byte> field, ushort value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(field, value);
        BinaryPrimitives.WriteUInt16BigEndian(field[2..], value);
    }
}
