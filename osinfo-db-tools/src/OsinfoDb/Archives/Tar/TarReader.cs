using System.Text;

namespace OsinfoDb.Archives.Tar;

/// <summary>
/// Reads the entries of a tar archive to its end marks and beyond. The reader of the base library takes a missing end for an end, ignores
/// what follows it, and allocates whatever an extended header claims to need.
/// </summary>
internal sealed class TarReader(Stream source, Allowance allowance)
{
    private const int MaxExtensionLength = 64 * 1024;

    private readonly byte[] _block = new byte[TarHeader.BlockLength];
    private bool _isStarted;

    internal IEnumerable<ContainerEntry> Read()
    {
        while (ReadHeader() is { } header)
        {
            allowance.TakeEntry();
            yield return ReadEntry(ReadExtensions(header));
        }

        CheckEnd();
    }

    /// <summary>The next header; null at the first end mark.</summary>
    private TarHeader? ReadHeader()
    {
        ReadFully(_block);
        return _block.AsSpan().ContainsAnyExcept((byte)0) ? TarHeader.Parse(_block) : null;
    }

    /// <summary>Applies the headers that only say more about the next one.</summary>
    private TarHeader ReadExtensions(TarHeader header)
    {
        string? name = null;
        long? size = null;
        for (var seen = 0; header.Type is TarEntryType.Extended or TarEntryType.Global or TarEntryType.GnuLongName; seen++)
        {
            // One for each kind that is known, so that a chain of them does not count as one entry.
            if (seen == 3)
            {
                throw EntryFault.Create(header.Name, "has too many extended headers");
            }

            var content = ReadContent(header, MaxExtensionLength);
            if (header.Type == TarEntryType.GnuLongName)
            {
                name = Encoding.UTF8.GetString(content).TrimEnd('\0');
            }
            else
            {
                var records = PaxRecords.Parse(content);
                if (header.Type == TarEntryType.Global && records is not { Path: null, Size: null })
                {
                    throw EntryFault.Create(header.Name, "is a header that gives all entries the same name or size");
                }

                name = records.Path ?? name;
                size = records.Size ?? size;
            }

            header = ReadHeader() ?? throw new InvalidDataException("the tar archive ends after an extended header");
        }

        return header with { Name = name ?? header.Name, Size = size ?? header.Size };
    }

    private ContainerEntry ReadEntry(TarHeader header)
    {
        // Before 1988 there was no type for directories.
        var isDirectory = header.Type == TarEntryType.Directory
            || (header.Type is TarEntryType.OldFile or TarEntryType.File && header is { Name: [.., '/'], Size: 0 });
        if (isDirectory)
        {
            return header.Size == 0
                ? new ContainerEntry(header.Name.EndsWith('/') ? header.Name[..^1] : header.Name, true, default)
                : throw EntryFault.Create(header.Name, "is a directory with content");
        }

        return header.Type is TarEntryType.OldFile or TarEntryType.File
            ? new ContainerEntry(header.Name, false, ReadContent(header, allowance.CheckFileLength(header.Name, header.Size)))
            : throw EntryFault.Create(header.Name, $"is {Describe(header.Type)}, only files and directories are allowed");
    }

    private byte[] ReadContent(TarHeader header, int maxLength)
    {
        if (header.Size > maxLength)
        {
            throw EntryFault.Create(header.Name, $"has an extended header of {header.Size} bytes");
        }

        var content = new byte[header.Size];
        ReadFully(content);
        var padding = -content.Length & (TarHeader.BlockLength - 1);
        ReadFully(_block.AsSpan(0, padding));
        return content;
    }

    /// <summary>One end mark was read; another one and nothing but zeros has to follow.</summary>
    private void CheckEnd()
    {
        ReadFully(_block);
        for (var length = _block.Length; length > 0; length = source.Read(_block))
        {
            if (_block.AsSpan(0, length).ContainsAnyExcept((byte)0))
            {
                throw new InvalidDataException("something follows the end of the tar archive");
            }
        }
    }

    private void ReadFully(Span<byte> buffer)
    {
        if (source.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) < buffer.Length)
        {
            throw new InvalidDataException(_isStarted ? "the tar archive ends too early, it is cut" : "this is no tar archive");
        }

        _isStarted = true;
    }

    private static string Describe(TarEntryType type) => type switch
    {
        TarEntryType.HardLink => "a hard link",
        TarEntryType.SymbolicLink => "a symbolic link",
        TarEntryType.CharacterDevice or TarEntryType.BlockDevice => "a device",
        TarEntryType.Pipe => "a pipe",
        _ => $"of the unknown type {(byte)type}",
    };
}
