using System.Text;

namespace Osinfo;

/// <summary>
/// The format of <c>pci.ids</c> and <c>usb.ids</c>: vendors at the start of a line, their products behind one tab, what is behind two
/// tabs is finer than a device. Sections of other kinds (<c>C 0c …</c>, <c>HUT …</c>) start with a line that is no vendor.
/// </summary>
internal static class HardwareIdsFile
{
    private const int IdLength = 4;

    internal static List<HardwareRecord> Read(string path, string busType)
    {
        var records = new List<HardwareRecord>();
        var rest = File.ReadAllBytes(path).AsSpan();
        rest = rest.StartsWith(Encoding.UTF8.Preamble) ? rest[Encoding.UTF8.Preamble.Length..] : rest;
        (string Id, string Name)? vendor = null;
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = (end < 0 ? rest : rest[..end]).TrimEnd((byte)'\r');
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (line.IsEmpty || line[0] == '#' || line.StartsWith("\t\t"u8))
            {
                continue;
            }

            if (line[0] != '\t')
            {
                vendor = Parse(line);
            }
            else if (vendor is { } known && Parse(line[1..]) is { } product)
            {
                records.Add(new HardwareRecord(busType, known.Id, known.Name, product.Id, product.Name));
            }
        }

        return records;
    }

    /// <summary>Four hexadecimal digits, white space, a name.</summary>
    private static (string Id, string Name)? Parse(ReadOnlySpan<byte> line)
    {
        if (line.Length < IdLength + 2 || !IsHexadecimal(line[..IdLength]) || !char.IsWhiteSpace((char)line[IdLength]))
        {
            return null;
        }

        return (Encoding.ASCII.GetString(line[..IdLength]), Encoding.UTF8.GetString(line[IdLength..].TrimStart(" \t"u8)));
    }

    private static bool IsHexadecimal(ReadOnlySpan<byte> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiHexDigit((char)c))
            {
                return false;
            }
        }

        return true;
    }
}
