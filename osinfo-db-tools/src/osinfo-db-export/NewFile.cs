using Osinfo.CommandLine;
using OsinfoDb.Files;

namespace OsinfoDb.Tools.Export;

/// <summary>A file that is written beside its place and moved there when it is complete; until then a former one stays.</summary>
internal sealed class NewFile : IDisposable
{
    private readonly string _path;
    private string? _temporaryPath;

    private NewFile(string path, string? temporaryPath) => (_path, _temporaryPath) = (path, temporaryPath);

    internal static NewFile Create(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            switch (FileTypes.Of(path))
            {
                case FileType.Directory:
                    throw new IOException("this is a directory");
                case FileType.Special or FileType.NullDevice:
                    // Such as /dev/stdout: it cannot be replaced, only written to.
                    using (var device = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0))
                    {
                        device.Write(content);
                    }

                    return new NewFile(path, temporaryPath: null);
            }

            // A link stays, what it leads to is replaced.
            var place = new FileInfo(path).LinkTarget is null ? Path.GetFullPath(path) : File.ResolveLinkTarget(path, true)!.FullName;
            var file = new NewFile(place, Path.Join(Path.GetDirectoryName(place), $".{Path.GetFileName(place)}.{Guid.NewGuid():N}.new"));
            file.Write(content);
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, e);
        }
    }

    /// <summary>Moves the file to its place.</summary>
    internal void Commit()
    {
        if (_temporaryPath is null)
        {
            return;
        }

        try
        {
            File.Move(_temporaryPath, _path, overwrite: true);
            _temporaryPath = null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(_path, e);
        }
    }

    public void Dispose()
    {
        if (_temporaryPath is not null)
        {
            File.Delete(_temporaryPath);
        }
    }

    private void Write(ReadOnlySpan<byte> content)
    {
        try
        {
            using var stream = new FileStream(_temporaryPath!, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private static ToolException Unwritable(string path, Exception e) =>
        new(ExitCode.Unreadable, $"{path}: cannot be written: {Cause(e)}");

    private static string Cause(Exception e) => e switch
    {
        UnauthorizedAccessException => "permission denied",
        DirectoryNotFoundException => "there is no such directory",
        FileNotFoundException => "no file can be made there",
        _ => e.Message,
    };
}
