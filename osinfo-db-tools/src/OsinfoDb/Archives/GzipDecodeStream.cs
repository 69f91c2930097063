using System.Buffers.Binary;
using System.IO.Compression;

namespace OsinfoDb.Archives;

/// <summary>
/// Reads what a gzip file of one member holds. The base library forgives a file that is cut between two blocks and whatever follows the
/// member; here the file has to end with the check sum and length of all that was read (RFC 1952, 2.3.1).
/// </summary>
internal sealed class GzipDecodeStream(CompressedStream source) : ReadOnlyStream
{
    internal const int TrailerLength = 8;

    private readonly GZipStream _decoder = new(source, CompressionMode.Decompress, leaveOpen: true);
    private uint _crc;
    private uint _length;

    public override int Read(Span<byte> buffer)
    {
        var length = _decoder.Read(buffer);
        _crc = Crc32.Append(_crc, buffer[..length]);
        _length = unchecked(_length + (uint)length);
        if (length == 0 && !buffer.IsEmpty)
        {
            CheckTrailer();
        }

        return length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _decoder.Dispose();
        }

        base.Dispose(disposing);
    }

    private void CheckTrailer()
    {
        source.CopyTo(Null);
        if (BinaryPrimitives.ReadUInt32LittleEndian(source.Tail) != _crc
            || BinaryPrimitives.ReadUInt32LittleEndian(source.Tail[4..]) != _length)
        {
            throw new InvalidDataException("the gzip data are cut or damaged, or something follows the end of them");
        }
    }
}
