using System.IO.Compression;

namespace OsinfoDb.Archives.Zip;

/// <summary>Reads the entries of a zip archive.</summary>
internal static class ZipReader
{
    // A zip is read from its end, so all of it has to be held. The database takes less than two.
    private const int MaxLength = 16 * 1024 * 1024;

    private const int TypeMask = 0xF000;
    private const int RegularFile = 0x8000;
    private const int Directory = 0x4000;

    internal static IEnumerable<ContainerEntry> Read(Stream source, Allowance allowance)
    {
        using var content = Buffer(source);
        using var archive = Guard(() => new ZipArchive(content, ZipArchiveMode.Read));
        foreach (var entry in Guard(() => archive.Entries))
        {
            allowance.TakeEntry();
            yield return Guard(() => ReadEntry(entry, content.Length, allowance));
        }
    }

    private static MemoryStream Buffer(Stream source)
    {
        var content = new MemoryStream();
        var buffer = new byte[81920];
        while (source.Read(buffer) is > 0 and var length)
        {
            content.Write(buffer, 0, length);
            if (content.Length > MaxLength)
            {
                throw new RefusedArchiveException($"the zip archive has more than {MaxLength / 1024 / 1024} MiB");
            }
        }

        content.Position = 0;
        return content;
    }

    private static ContainerEntry ReadEntry(ZipArchiveEntry entry, long compressed, Allowance allowance)
    {
        var name = entry.FullName;
        var isDirectory = name.EndsWith('/');
        var type = (entry.ExternalAttributes >> 16) & TypeMask;
        if (entry.IsEncrypted || (type != 0 && type != (isDirectory ? Directory : RegularFile)))
        {
            throw EntryFault.Create(name, "is a link, special or encrypted, only files and directories are allowed");
        }

        var content = new byte[allowance.CheckFileLength(name, entry.Length)];
        allowance.TakeBytes(content.Length, compressed);
        if (isDirectory)
        {
            return content.Length == 0
                ? new ContainerEntry(name[..^1], true, default)
                : throw EntryFault.Create(name, "is a directory with content");
        }

        using var stream = entry.Open();
        var length = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        return length == content.Length && stream.ReadByte() < 0 && Crc32.Append(0, content) == entry.Crc32
            ? new ContainerEntry(name, false, content)
            : throw EntryFault.Damaged(name, "is damaged: its length or check sum is wrong");
    }

    /// <summary>The base library has more ways than one to say that a zip is broken.</summary>
    private static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is ArgumentException or EndOfStreamException or NotSupportedException or OverflowException)
        {
            throw new InvalidDataException("the zip archive is damaged: " + e.Message);
        }
    }
}
