using System.Diagnostics;

namespace OsinfoDb.Validation.Tests;

/// <summary>A directory for one test.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("validate-");

    internal string Path => _directory.FullName;

    public void Dispose() => _directory.Delete(recursive: true);

    internal string PathTo(string relative) => System.IO.Path.Join(Path, relative);

    internal string Add(string relative, string content)
    {
        var path = PathTo(relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    internal void AddLink(string relative, string target)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathTo(relative))!);
        File.CreateSymbolicLink(PathTo(relative), target);
    }

    internal void AddPipe(string relative)
    {
        using var process = Process.Start("mkfifo", [PathTo(relative)]);
        process.WaitForExit();
    }
}
