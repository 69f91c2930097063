using System.Globalization;
using System.Text;

namespace OsinfoDb.Archives.Tar;

/// <summary>The records of an extended header that say more about the next entry (POSIX.1-2008, pax).</summary>
internal sealed record PaxRecords(string? Path, long? Size)
{
    /// <param name="content">The content of the extended header: lines <c>LENGTH KEY=VALUE</c>.</param>
    internal static PaxRecords Parse(ReadOnlySpan<byte> content)
    {
        string? path = null;
        long? size = null;
        while (!content.IsEmpty)
        {
            var record = TakeRecord(ref content);
            var equals = record.IndexOf((byte)'=');
            if (equals <= 0)
            {
                throw Damaged();
            }

            var value = Encoding.UTF8.GetString(record[(equals + 1)..]);
            switch (Encoding.UTF8.GetString(record[..equals]))
            {
                case "path":
                    path = value;
                    break;
                case "size":
                    size = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Damaged();
                    break;
                case "linkpath":
                    throw new RefusedArchiveException($"the archive has a link to '{EntryFault.Quote(value)}'");
                case var key when key.StartsWith("GNU.sparse", StringComparison.Ordinal):
                    throw new RefusedArchiveException("the archive has a file with holes");
            }
        }

        return new PaxRecords(path, size);
    }

    private static ReadOnlySpan<byte> TakeRecord(ref ReadOnlySpan<byte> content)
    {
        var space = content.IndexOf((byte)' ');
        if (space <= 0
            || !int.TryParse(content[..space], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            || length <= space + 1
            || length > content.Length
            || content[length - 1] != '\n')
        {
            throw Damaged();
        }

        var record = content[(space + 1)..(length - 1)];
        content = content[length..];
        return record;
    }

    private static InvalidDataException Damaged() => new("the tar archive has a damaged extended header");
}
