using Osinfo.CommandLine;

namespace OsinfoDb.Importing.Publishing;

/// <summary>Keeps two imports into one directory apart: a file that one of them has open, and that is removed when it is done.</summary>
internal sealed class ImportLock(bool mayWait, Action onWait, CancellationToken cancellationToken)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    internal FileStream Open(string path)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            try
            {
                return TryOpen(path);
            }
            catch (IOException e) when (SystemErrors.IsLocked(e))
            {
                if (!mayWait)
                {
                    throw new ToolException(ExitCode.Unreadable, "another import into this directory is under way");
                }

                if (isFirst)
                {
                    onWait();
                }

                cancellationToken.WaitHandle.WaitOne(Pause);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>The base library takes flock(2), and opens again when the former holder removed the file meanwhile.</summary>
    private static FileStream TryOpen(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }
}
