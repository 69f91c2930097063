using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Netboot.Tests;

/// <summary>The archive that a kernel unpacks into its initial RAM disk ("newc"); several may stand one behind the other.</summary>
internal sealed class CpioArchive : IDisposable
{
    private const int RegularFile = 0x8000;

    private readonly MemoryStream _entries = new();

    private int _count;

    public void Dispose() => _entries.Dispose();

    /// <summary>Adds a file in a folder that is there already.</summary>
    internal void Add(string path, UnixFileMode mode, string content) =>
        Write(path, ++_count, RegularFile | (int)mode, Encoding.UTF8.GetBytes(content));

    /// <summary>Ends the archive and writes it, compressed.</summary>
    internal void WriteTo(Stream stream)
    {
        Write("TRAILER!!!", 0, 0, []);
        using var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true);
        _entries.WriteTo(gzip);
    }

    private void Write(string path, int inode, int mode, byte[] content)
    {
        // inode, mode, user, group, links, time, size, four device numbers, length of the path with its end, checksum
        int[] fields = [inode, mode, 0, 0, 1, 0, content.Length, 0, 0, 0, 0, path.Length + 1, 0];
        _entries.Write(Encoding.ASCII.GetBytes("070701"));
        _entries.Write(Encoding.ASCII.GetBytes(string.Concat(fields.Select(field => field.ToString("X8", CultureInfo.InvariantCulture)))));
        _entries.Write(Encoding.ASCII.GetBytes(path + '\0'));
        Pad();
        _entries.Write(content);
        Pad();
    }

    private void Pad()
    {
        while (_entries.Length % 4 != 0)
        {
            _entries.WriteByte(0);
        }
    }
}
