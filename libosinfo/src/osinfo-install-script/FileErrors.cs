namespace Osinfo.Tools.InstallScripts;

/// <summary>Words for what the file system refused, with the path as the user wrote it.</summary>
internal static class FileErrors
{
    internal static string Describe(Exception error, string path) => error switch
    {
        FileNotFoundException => $"'{path}' does not exist",
        DirectoryNotFoundException => File.Exists(path) ? $"'{path}' is not a directory" : $"'{path}' does not exist",
        UnauthorizedAccessException => Directory.Exists(path) ? $"'{path}' is a directory" : $"'{path}' may not be read: permission denied",
        _ => error.Message,
    };
}
