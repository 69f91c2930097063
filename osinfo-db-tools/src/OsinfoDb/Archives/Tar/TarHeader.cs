using System.Buffers.Binary;
using System.Text;

namespace OsinfoDb.Archives.Tar;

/// <summary>The header of an entry (POSIX.1-2008, pax, "ustar interchange format"), also as older and GNU programs write it.</summary>
internal sealed record TarHeader(string Name, TarEntryType Type, long Size)
{
    /// <summary>The length of a header, and what content is filled up to.</summary>
    internal const int BlockLength = 512;

    private const int FileMode = 0b110_100_100;
    private const int DirectoryMode = 0b111_101_101;
    private const byte LargeNumberMark = 0x80;

    private static readonly Range NameField = 0..100;
    private static readonly Range ModeField = 100..108;
    private static readonly Range UserField = 108..116;
    private static readonly Range GroupField = 116..124;
    private static readonly Range SizeField = 124..136;
    private static readonly Range TimeField = 136..148;
    private static readonly Range CheckSumField = 148..156;
    private const int TypeField = 156;
    private static readonly Range MagicField = 257..263;
    private static readonly Range VersionField = 263..265;
    private static readonly Range DeviceMajorField = 329..337;
    private static readonly Range DeviceMinorField = 337..345;
    private static readonly Range PrefixField = 345..500;

    private static ReadOnlySpan<byte> PosixMagic => "ustar\0"u8;

    internal static TarHeader Parse(ReadOnlySpan<byte> block)
    {
        if (ParseNumber(block[CheckSumField]) is not { } sum || (sum != CheckSum(block) && sum != SignedCheckSum(block)))
        {
            throw new InvalidDataException("this is no tar archive, or it is damaged: the check sum of a header is wrong");
        }

        var name = ParseText(block[NameField]);
        if (block[MagicField].SequenceEqual(PosixMagic) && ParseText(block[PrefixField]) is { Length: > 0 } prefix)
        {
            name = prefix + "/" + name;
        }

        return ParseNumber(block[SizeField]) is { } size
            ? new TarHeader(name, (TarEntryType)block[TypeField], size)
            : throw EntryFault.Damaged(name, "has a size that is no number");
    }

    /// <summary>Writes the header of an entry that belongs to root and that everyone may read.</summary>
    internal void Write(Span<byte> block, long time)
    {
        var isDirectory = Type == TarEntryType.Directory;
        block.Clear();
        WriteName(block);
        WriteNumber(block[ModeField], isDirectory ? DirectoryMode : FileMode);
        WriteNumber(block[UserField], 0);
        WriteNumber(block[GroupField], 0);
        WriteNumber(block[SizeField], Size);
        WriteNumber(block[TimeField], time);
        block[TypeField] = (byte)Type;
        PosixMagic.CopyTo(block[MagicField]);
        "00"u8.CopyTo(block[VersionField]);
        WriteNumber(block[DeviceMajorField], 0);
        WriteNumber(block[DeviceMinorField], 0);

        // The check sum has one digit less than its field has room for: six, NUL, space.
        WriteNumber(block[CheckSumField][..^1], CheckSum(block));
        block[CheckSumField][^1] = (byte)' ';
    }

    private void WriteName(Span<byte> block)
    {
        var name = Encoding.UTF8.GetBytes(Name);
        var length = block[NameField].Length;
        if (name.Length <= length)
        {
            name.CopyTo(block[NameField]);
            return;
        }

        // The slash between prefix and name is not stored.
        var slash = name.AsSpan(name.Length - length - 1).IndexOf((byte)'/') + name.Length - length - 1;
        if (slash < name.Length - length - 1 || slash > block[PrefixField].Length || slash == name.Length - 1)
        {
            throw EntryFault.Create(Name, "has a path that is too long for a tar archive");
        }

        name.AsSpan(0, slash).CopyTo(block[PrefixField]);
        name.AsSpan(slash + 1).CopyTo(block[NameField]);
    }

    private static string ParseText(ReadOnlySpan<byte> field)
    {
        var end = field.IndexOf((byte)0);
        var text = Encoding.UTF8.GetString(end < 0 ? field : field[..end]);
        return end < 0 || !field[end..].ContainsAnyExcept((byte)0)
            ? text
            : throw EntryFault.Create(text, "has a NUL character in its name");
    }

    /// <summary>Octal digits between spaces, or, where they do not suffice, a binary number (GNU); null when it is neither.</summary>
    private static long? ParseNumber(ReadOnlySpan<byte> field)
    {
        if (field[0] == LargeNumberMark)
        {
            return field.Length > sizeof(long)
                && !field[1..^sizeof(long)].ContainsAnyExcept((byte)0)
                && BinaryPrimitives.ReadInt64BigEndian(field[^sizeof(long)..]) is >= 0 and var large
                ? large
                : null;
        }

        var digits = field.TrimStart((byte)' ').TrimEnd(" \0"u8);
        if (digits.ContainsAnyExceptInRange((byte)'0', (byte)'7'))
        {
            return null;
        }

        var number = 0L;
        foreach (var digit in digits)
        {
            number = (number << 3) + digit - '0';
        }

        return number;
    }

    private static void WriteNumber(Span<byte> field, long number)
    {
        for (var i = field.Length - 2; i >= 0; i--)
        {
            field[i] = (byte)('0' + (number & 7));
            number >>= 3;
        }

        if (number != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(number), "the number is too large for a tar archive");
        }
    }

    /// <summary>The sum of all bytes, the field of the sum taken as spaces.</summary>
    private static long CheckSum(ReadOnlySpan<byte> block)
    {
        var sum = 0L;
        for (var i = 0; i < block.Length; i++)
        {
            sum += IsCheckSum(i) ? ' ' : block[i];
        }

        return sum;
    }

    /// <summary>Some old programs took the bytes as signed.</summary>
    private static long SignedCheckSum(ReadOnlySpan<byte> block)
    {
        var sum = 0L;
        for (var i = 0; i < block.Length; i++)
        {
            sum += IsCheckSum(i) ? ' ' : (sbyte)block[i];
        }

        return sum;
    }

    private static bool IsCheckSum(int offset) => offset >= CheckSumField.Start.Value && offset < CheckSumField.End.Value;
}
