namespace OsinfoDb.Tools.Validate;

/// <summary>Why a file cannot be read, in a few words.</summary>
internal static class ReadError
{
    internal static string Of(Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file or directory",
        UnauthorizedAccessException => "it may not be read",
        _ => $"it cannot be read: {e.Message}",
    };
}
