namespace OsinfoDb.Importing.Publishing;

/// <summary>A new database in the making, in a directory that nobody loads.</summary>
/// <param name="Root">The directory.</param>
/// <param name="HasFixedModes">Whether everybody may read it whatever the umask says: so in the places that serve a whole machine.</param>
internal sealed record StagedTree(string Root, bool HasFixedModes)
{
    private const UnixFileMode FileMode =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private const UnixFileMode DirectoryMode =
        FileMode | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private const UnixFileMode UmaskedFileMode = FileMode | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    private const UnixFileMode UmaskedDirectoryMode = DirectoryMode | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    // Hundreds of files go into one directory; each asked for all that are above it.
    private readonly HashSet<string> _roomMade = new(StringComparer.Ordinal);

    internal void CreateDirectory(string path)
    {
        for (var end = path.IndexOf('/', StringComparison.Ordinal); end >= 0; end = path.IndexOf('/', end + 1))
        {
            CreateOneDirectory(path[..end]);
        }

        CreateOneDirectory(path);
    }

    internal void WriteFile(string path, ReadOnlySpan<byte> content)
    {
        var place = PlaceOf(path);
        var options = new FileStreamOptions { Mode = System.IO.FileMode.Create, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UmaskedFileMode;
        }

        using var stream = new FileStream(place, options);
        stream.Write(content);
        if (HasFixedModes && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(stream.SafeFileHandle, FileMode);
        }
    }

    /// <summary>Whether files in it are known under a name of another tree, too.</summary>
    internal bool HasTaken { get; private set; }

    /// <summary>Takes over a file from another tree, unless the place is taken.</summary>
    internal bool TryTake(string otherRoot, string path)
    {
        var place = PlaceOf(path);
        if (Path.Exists(place) || new FileInfo(place).LinkTarget is not null)
        {
            return false;
        }

        try
        {
            FileSystem.LinkOrCopy(Path.Join(otherRoot, path), place);
            HasTaken = true;
            return true;
        }
        catch (IOException) when (IsBlocked(path))
        {
            return false;
        }
    }

    /// <summary>
    /// Gives the root the mode it will have; of a present directory of the user's choice that is its mode, and in any case its owner.
    /// </summary>
    internal void Finish(string target)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        if (Directory.Exists(target))
        {
            if (FileSystem.TryGetFacts(target) is { } facts)
            {
                FileSystem.GiveTo(Root, facts);
            }

            File.SetUnixFileMode(Root, HasFixedModes ? DirectoryMode : File.GetUnixFileMode(target));
        }
        else
        {
            File.SetUnixFileMode(Root, HasFixedModes ? DirectoryMode : DefaultMode());
        }
    }

    private string PlaceOf(string path)
    {
        MakeRoomFor(path);
        return Path.Join(Root, path);
    }

    /// <summary>Makes the directories that a file needs.</summary>
    internal void MakeRoomFor(string path)
    {
        if (path.LastIndexOf('/') is > 0 and var end && !_roomMade.Contains(path[..end]) && !IsBlocked(path))
        {
            CreateDirectory(path[..end]);
            _roomMade.Add(path[..end]);
        }
    }

    /// <summary>Whether a file lies where a directory is needed.</summary>
    private bool IsBlocked(string path)
    {
        for (var end = path.IndexOf('/', StringComparison.Ordinal); end >= 0; end = path.IndexOf('/', end + 1))
        {
            var parent = new FileInfo(Path.Join(Root, path[..end]));
            if (parent.Exists || parent.LinkTarget is not null)
            {
                return true;
            }
        }

        return false;
    }

    private void CreateOneDirectory(string path)
    {
        var place = Path.Join(Root, path);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(place);
        }
        else if (!Directory.Exists(place))
        {
            Directory.CreateDirectory(place, UmaskedDirectoryMode);
            if (HasFixedModes)
            {
                File.SetUnixFileMode(place, DirectoryMode);
            }
        }
    }

    /// <summary>What the umask makes of a new directory.</summary>
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private UnixFileMode DefaultMode()
    {
        var probe = Path.Join(Root, "schema");
        return File.GetUnixFileMode(probe);
    }
}
