using System.Globalization;
using System.Text;

namespace HostileArchives;

/// <summary>Writes a tar archive entry by entry, whatever is asked for: nothing is checked.</summary>
public sealed class TarBuilder
{
    private const int BlockLength = 512;

    private readonly List<byte[]> _parts = [];
    private byte[] _header = [];

    /// <summary>Adds a file.</summary>
    public TarBuilder File(string name, string content = "<libosinfo/>\n") => Entry('0', name, Encoding.UTF8.GetBytes(content));

    /// <summary>Adds a file of zeros.</summary>
    public TarBuilder Zeros(string name, int length) => Entry('0', name, new byte[length]);

    public TarBuilder Directory(string name) => Entry('5', name + "/", []);

    /// <summary>Adds an entry of any type.</summary>
    /// <param name="type">The type, as it stands in the header.</param>
    /// <param name="name">The name; up to 100 bytes.</param>
    /// <param name="content">What follows the header.</param>
    /// <param name="link">What a link leads to.</param>
    /// <param name="size">The size to claim, when it is not that of the content.</param>
    public TarBuilder Entry(char type, string name, byte[] content, string link = "", long? size = null)
    {
        var header = new byte[BlockLength];
        Encoding.UTF8.GetBytes(name).CopyTo(header, 0);
        Octal(header, 100, 8, 0b110_100_100);
        Octal(header, 108, 8, 0);
        Octal(header, 116, 8, 0);
        Octal(header, 124, 12, size ?? content.Length);
        Octal(header, 136, 12, 1_000_000_000);
        header[156] = (byte)type;
        Encoding.UTF8.GetBytes(link).CopyTo(header, 157);
        "ustar\000"u8.CopyTo(header.AsSpan(257));
        Seal(header);
        _header = header;
        return Raw(header).Raw(content).Raw(new byte[-content.Length & (BlockLength - 1)]);
    }

    /// <summary>Adds an extended header for the next entry.</summary>
    public TarBuilder Pax(string key, string value)
    {
        var rest = $" {key}={value}\n";
        var length = Encoding.UTF8.GetByteCount(rest);
        var total = length + length.ToString(CultureInfo.InvariantCulture).Length;
        total = length + total.ToString(CultureInfo.InvariantCulture).Length;
        return Entry('x', "PaxHeader", Encoding.UTF8.GetBytes(total.ToString(CultureInfo.InvariantCulture) + rest));
    }

    /// <summary>Adds the name of the next entry as GNU tar writes long ones.</summary>
    public TarBuilder GnuName(string name) => Entry('L', "././@LongLink", Encoding.UTF8.GetBytes(name + "\0"));

    /// <summary>Adds any bytes.</summary>
    public TarBuilder Raw(byte[] bytes)
    {
        _parts.Add(bytes);
        return this;
    }

    /// <summary>Changes the header of the last entry, and its check sum with it.</summary>
    public TarBuilder Patch(int offset, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_header.AsSpan(offset));
        Seal(_header);
        return this;
    }

    /// <summary>The archive with its end marks.</summary>
    public byte[] Finish() => Raw(new byte[2 * BlockLength]).WithoutEnd();

    /// <summary>The archive without an end.</summary>
    public byte[] WithoutEnd()
    {
        var archive = new byte[_parts.Sum(part => part.Length)];
        var offset = 0;
        foreach (var part in _parts)
        {
            part.CopyTo(archive, offset);
            offset += part.Length;
        }

        return archive;
    }

    private static void Seal(Span<byte> header)
    {
        header[148..156].Fill((byte)' ');
        var sum = 0;
        foreach (var value in header)
        {
            sum += value;
        }

        Octal(header, 148, 7, sum);
    }

    private static void Octal(Span<byte> header, int offset, int length, long value) =>
        Encoding.ASCII.GetBytes(Convert.ToString(value, 8).PadLeft(length - 1, '0')).CopyTo(header[offset..]);
}
