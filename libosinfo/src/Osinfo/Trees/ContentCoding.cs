using System.Buffers.Binary;
using System.IO.Compression;

namespace Osinfo;

/// <summary>Content codings of HTTP (RFC 9110, 8.4.1).</summary>
internal static class ContentCoding
{
    private const byte ZlibMethodMask = 0x0F;
    private const byte ZlibDeflate = 8;
    private const int ZlibCheck = 31;

    // The decompressor takes data that breaks off for its end; gzip says at its end how long the data is (RFC 1952, 2.3.1).
    private const int GzipLengthField = 4;

    /// <exception cref="InvalidDataException">The coding is unknown or broken, or there is more than the limit.</exception>
    public static byte[] Decode(byte[] content, string coding, int limit, string address)
    {
        if (content.Length == 0)
        {
            return content;
        }

        using var compressed = new MemoryStream(content);
        using Stream decoded = coding.ToLowerInvariant() switch
        {
            "identity" => compressed,
            "gzip" or "x-gzip" => new GZipStream(compressed, CompressionMode.Decompress),
            "deflate" when IsZlib(content) => new ZLibStream(compressed, CompressionMode.Decompress),
            "deflate" => new DeflateStream(compressed, CompressionMode.Decompress),
            _ => throw new InvalidDataException($"'{address}' is compressed in an unknown way: expected gzip or deflate"),
        };
        var bytes = new byte[limit + 1];
        int count;
        try
        {
            count = decoded.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"'{address}' is compressed, but the compressed data is broken", e);
        }

        if (count > limit)
        {
            throw new InvalidDataException($"'{address}' is too long: expected {limit} bytes at most");
        }

        if (decoded is GZipStream && (content.Length < GzipLengthField
            || BinaryPrimitives.ReadInt32LittleEndian(content.AsSpan(content.Length - GzipLengthField)) != count))
        {
            throw new InvalidDataException($"'{address}' is compressed, but the compressed data ends early");
        }

        return bytes[..count];
    }

    // "deflate" means zlib's wrapping of it, but some servers send it bare.
    private static bool IsZlib(byte[] content) =>
        content.Length >= 2 && (content[0] & ZlibMethodMask) == ZlibDeflate && ((content[0] << 8) | content[1]) % ZlibCheck == 0;
}
