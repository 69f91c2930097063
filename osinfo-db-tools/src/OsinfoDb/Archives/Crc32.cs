using OsinfoDb.Archives.Xz;

namespace OsinfoDb.Archives;

/// <summary>The check sum of gzip and zip; liblzma has it and is here anyway.</summary>
internal static class Crc32
{
    /// <summary>The check sum of data that go on where those of <paramref name="seed"/> ended.</summary>
    internal static unsafe uint Append(uint seed, ReadOnlySpan<byte> data)
    {
        fixed (byte* first = data)
        {
            return data.IsEmpty ? seed : LzmaLibrary.lzma_crc32(first, (nuint)data.Length, seed);
        }
    }
}
