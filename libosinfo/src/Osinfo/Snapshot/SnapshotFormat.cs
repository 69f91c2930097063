namespace Osinfo.Snapshot;

/// <summary>The numbers of the compiled form of a database: <c>docs/formats/snapshot.md</c>.</summary>
internal static class SnapshotFormat
{
    /// <summary>Magic, version, checksum and length.</summary>
    internal const int HeaderLength = 24;

    /// <summary>A file of another version is not read. New sections do not need a new one.</summary>
    internal const uint Version = 1;

    /// <summary>Where the checksum begins that stands at <see cref="ChecksumOffset"/>.</summary>
    internal const int ChecksummedFrom = 16;

    internal const int VersionOffset = 8;
    internal const int ChecksumOffset = 12;
    internal const int LengthOffset = 16;

    internal static ReadOnlySpan<byte> Magic => "OSINFODB"u8;

    /// <summary>CRC-32C (Castagnoli), which processors work out themselves.</summary>
    internal static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        while (bytes.Length >= sizeof(ulong))
        {
            crc = System.Numerics.BitOperations.Crc32C(crc, System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (var value in bytes)
        {
            crc = System.Numerics.BitOperations.Crc32C(crc, value);
        }

        return ~crc;
    }
}
