namespace OsinfoDb.Importing.Sources;

/// <summary>A server did not give what was asked for.</summary>
internal sealed class DownloadException(string message, bool isTransient) : Exception(message)
{
    /// <summary>Whether it may be different in a while.</summary>
    internal bool IsTransient { get; } = isTransient;
}
