namespace VirtViewer.Sessions;

/// <summary>What sessions need to know and whom they ask.</summary>
internal sealed record SessionOptions
{
    public bool IsShared { get; init; }

    public bool ResizesGuest { get; init; }

    public bool AlwaysLocalCursor { get; init; }

    public bool SharesClipboard { get; init; }

    /// <summary>Whether a folder to share was named at the start.</summary>
    public bool SharesFolder { get; init; }

    public bool IsVerbose { get; init; }

    /// <summary>Asks the user; null when he gives up.</summary>
    public required Func<CredentialRequest, Credentials?> Ask { get; init; }

    /// <summary>Writes a warning on the terminal.</summary>
    public required Action<string> Warn { get; init; }

    /// <summary>Tells the user that something went wrong: title, details.</summary>
    public required Action<string, string?> Tell { get; init; }
}
