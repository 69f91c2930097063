namespace Osinfo.Tools.Detect;

/// <summary>Words for what the file system refused: the tools are built without the message texts of the base library.</summary>
internal static class FileErrors
{
    internal static string Describe(Exception error, string path) => error switch
    {
        FileNotFoundException => $"'{path}' does not exist",
        DirectoryNotFoundException => File.Exists(path) ? $"'{path}' is not a directory" : $"'{path}' does not exist",
        UnauthorizedAccessException => $"'{path}' may not be read: permission denied",
        _ => error.Message,
    };
}
