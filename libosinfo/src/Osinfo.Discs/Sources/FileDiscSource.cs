using Microsoft.Win32.SafeHandles;

namespace Osinfo.Discs.Sources;

internal sealed class FileDiscSource : DiscSource
{
    private readonly SafeFileHandle _handle;

    private FileDiscSource(SafeFileHandle handle, string location, long? length)
    {
        _handle = handle;
        Location = location;
        Length = length;
    }

    public override string Location { get; }

    public override long? Length { get; }

    public static FileDiscSource Open(string path, string location)
    {
        var status = FileStatus.Of(path);
        if (status?.Kind == FileKind.Other)
        {
            // Opening a pipe waits for a writer, which may never come.
            throw new IOException($"'{location}' is a pipe, socket or character device: expected an image file or a block device");
        }

        if (status?.Kind == FileKind.Directory || Directory.Exists(path))
        {
            throw new IOException($"'{location}' is a directory: expected an image file or a block device");
        }

        var handle = OpenHandle(path, location);
        try
        {
            // The file system reports no size for a device.
            var length = status?.Kind == FileKind.BlockDevice ? status.Value.DeviceLength() : RandomAccess.GetLength(handle);
            return new FileDiscSource(handle, location, length);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    // Reads in place: a file answers at once, and going through the thread pool costs more than the read.
    public override ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        cancellationToken.ThrowIfCancellationRequested();
        var done = 0;
        while (done < buffer.Length && offset <= long.MaxValue - buffer.Length)
        {
            var count = RandomAccess.Read(_handle, buffer.Span[done..], offset + done);
            if (count == 0)
            {
                break;
            }

            done += count;
        }

        return new(done);
    }

    protected override void Dispose(bool disposing) => _handle.Dispose();

    // The same exceptions as the base library's, with messages that survive in tools built without its message texts.
    private static SafeFileHandle OpenHandle(string path, string location)
    {
        try
        {
            return File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FileNotFoundException($"'{location}' does not exist", path, e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new UnauthorizedAccessException($"'{location}' may not be read: permission denied", e);
        }
    }
}
