using System.Text;

namespace Osinfo.Discs.Iso9660;

/// <summary>Identifiers in descriptors: fixed width, padded with blanks (ECMA-119 7.4), by some tools with NULs.</summary>
internal static class DescriptorText
{
    private static ReadOnlySpan<byte> WhiteSpace => " \t\n\v\f\r"u8;

    /// <summary>
    /// The text up to a NUL, without trailing white space; null when nothing is left. The standard allows capital letters and digits; media
    /// hold all of ASCII and beyond, so bytes are taken as UTF-8 and what is none becomes U+FFFD.
    /// </summary>
    public static string? Parse(ReadOnlySpan<byte> field)
    {
        var end = field.IndexOf((byte)0);
        var text = (end < 0 ? field : field[..end]).TrimEnd(WhiteSpace);
        return text.IsEmpty ? null : Encoding.UTF8.GetString(text);
    }
}
