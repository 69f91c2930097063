using System.Buffers.Binary;
using System.Text;

namespace Osinfo;

/// <summary>
/// The format of <c>pci.ids</c> and <c>usb.ids</c>: vendors at the start of a line, their products behind one tab, what is behind two
/// tabs is finer than a device. Sections of other kinds (<c>C 0c …</c>, <c>HUT …</c>) start with a line that is no vendor. The files hold
/// tens of thousands of products of which few are asked for, so they stay as they are, and a product is two places in one.
/// </summary>
internal sealed class HardwareIdsFile
{
    private const int IdLength = 4;

    private readonly byte[] _bytes;
    private readonly List<(int Vendor, int Product)> _products;

    // All products of a vendor stand together, and so they are asked for.
    private KnownVendor? _lastVendor;

    private HardwareIdsFile(byte[] bytes, string busType)
    {
        (_bytes, BusType) = (bytes, busType);

        // A line has some 30 bytes.
        _products = new(bytes.Length / 32);
        if (!AddProducts())
        {
            SortProducts();
        }
    }

    internal string BusType { get; }

    internal int Count => _products.Count;

    internal HardwareRecord this[int number] => new(this, number);

    internal static HardwareIdsFile Read(string path, string busType) => new(File.ReadAllBytes(path), busType);

    /// <summary>The product with the numbers of its vendor and its own, with a slash between them; null when there is none.</summary>
    internal HardwareRecord? Find(ReadOnlySpan<char> ids)
    {
        Span<byte> digits = stackalloc byte[2 * IdLength];
        return ids.Length == 2 * IdLength + 1 && ids[IdLength] == '/'
            && Ascii.FromUtf16(ids[..IdLength], digits, out _) == System.Buffers.OperationStatus.Done
            && Ascii.FromUtf16(ids[(IdLength + 1)..], digits[IdLength..], out _) == System.Buffers.OperationStatus.Done
            && Search(BinaryPrimitives.ReadUInt64BigEndian(digits)) is { } number
                ? this[number]
                : null;
    }

    private int? Search(ulong ids)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = IdsAt(_products[middle]).CompareTo(ids);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    internal string VendorId(int number) => Vendor(number).Id;

    internal string VendorName(int number) => Vendor(number).Name;

    internal string ProductId(int number) => IdAt(_products[number].Product);

    internal string ProductName(int number) => NameAt(_products[number].Product);

    /// <summary>Both numbers, with a slash between them, behind a prefix.</summary>
    internal string Ids(int number, string prefix) =>
        string.Create(prefix.Length + 2 * IdLength + 1, (this, number, prefix), static (target, state) =>
        {
            var (file, number, prefix) = state;
            prefix.CopyTo(target);
            target = target[prefix.Length..];
            Encoding.ASCII.GetChars(file._bytes.AsSpan(file._products[number].Vendor, IdLength), target);
            target[IdLength] = '/';
            Encoding.ASCII.GetChars(file._bytes.AsSpan(file._products[number].Product, IdLength), target[(IdLength + 1)..]);
        });

    private KnownVendor Vendor(int number)
    {
        var place = _products[number].Vendor;
        var known = _lastVendor;
        return known?.Place == place ? known : _lastVendor = new KnownVendor(place, IdAt(place), NameAt(place));
    }

    private string IdAt(int place) => Encoding.ASCII.GetString(_bytes, place, IdLength);

    private string NameAt(int place)
    {
        var rest = _bytes.AsSpan(place + IdLength);
        var end = rest.IndexOf((byte)'\n');
        return Encoding.UTF8.GetString((end < 0 ? rest : rest[..end]).TrimEnd((byte)'\r').TrimStart(" \t"u8));
    }

    /// <summary>Whether they are in the order of their numbers, each once, as in every list that was published.</summary>
    private bool AddProducts()
    {
        var isSorted = true;
        var last = 0ul;
        int? vendor = null;
        var start = _bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        while (start < _bytes.Length)
        {
            var length = _bytes.AsSpan(start).IndexOf((byte)'\n');
            length = length < 0 ? _bytes.Length - start : length;
            var line = _bytes.AsSpan(start, length).TrimEnd((byte)'\r');
            if (!line.IsEmpty && line[0] != '#' && !line.StartsWith("\t\t"u8))
            {
                if (line[0] != '\t')
                {
                    vendor = IsEntry(line) ? start : null;
                }
                else if (vendor is { } known && IsEntry(line[1..]))
                {
                    var product = (known, start + 1);
                    isSorted &= _products.Count == 0 || IdsAt(product) > last;
                    last = IdsAt(product);
                    _products.Add(product);
                }
            }

            start += length + 1;
        }

        return isSorted;
    }

    /// <summary>Of a product that is there twice the last line counts.</summary>
    private void SortProducts()
    {
        var sorted = _products.GroupBy(IdsAt).OrderBy(group => group.Key).Select(group => group.Last()).ToList();
        _products.Clear();
        _products.AddRange(sorted);
    }

    private ulong IdsAt((int Vendor, int Product) places) =>
        (ulong)BinaryPrimitives.ReadUInt32BigEndian(_bytes.AsSpan(places.Vendor)) << 32
            | BinaryPrimitives.ReadUInt32BigEndian(_bytes.AsSpan(places.Product));

    /// <summary>Four hexadecimal digits, white space, a name.</summary>
    private static bool IsEntry(ReadOnlySpan<byte> line) =>
        line.Length >= IdLength + 2
        && char.IsAsciiHexDigit((char)line[0]) && char.IsAsciiHexDigit((char)line[1])
        && char.IsAsciiHexDigit((char)line[2]) && char.IsAsciiHexDigit((char)line[3])
        && char.IsWhiteSpace((char)line[IdLength]);

    private sealed record KnownVendor(int Place, string Id, string Name);
}
