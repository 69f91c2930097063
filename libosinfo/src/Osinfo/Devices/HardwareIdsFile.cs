using System.Text;

namespace Osinfo;

/// <summary>
/// The format of <c>pci.ids</c> and <c>usb.ids</c>: vendors at the start of a line, their products behind one tab, what is behind two
/// tabs is finer than a device. Sections of other kinds (<c>C 0c …</c>, <c>HUT …</c>) start with a line that is no vendor.
/// </summary>
internal static class HardwareIdsFile
{
    private const int IdLength = 4;

    internal static IEnumerable<HardwareRecord> Read(string path, string busType)
    {
        (string Id, string Name)? vendor = null;
        foreach (var line in File.ReadLines(path, Encoding.UTF8))
        {
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("\t\t", StringComparison.Ordinal))
            {
                continue;
            }

            if (line[0] != '\t')
            {
                vendor = Parse(line);
            }
            else if (vendor is { } known && Parse(line.AsSpan(1)) is { } product)
            {
                yield return new HardwareRecord(busType, known.Id, known.Name, product.Id, product.Name);
            }
        }
    }

    /// <summary>Four hexadecimal digits, white space, a name.</summary>
    private static (string Id, string Name)? Parse(ReadOnlySpan<char> line)
    {
        if (line.Length < IdLength + 2 || !IsHexadecimal(line[..IdLength]) || !char.IsWhiteSpace(line[IdLength]))
        {
            return null;
        }

        return (line[..IdLength].ToString(), line[IdLength..].TrimStart(" \t").ToString());
    }

    private static bool IsHexadecimal(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiHexDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
