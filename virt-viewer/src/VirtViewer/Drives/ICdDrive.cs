namespace VirtViewer.Drives;

/// <summary>The CD drives of a guest, wherever they are managed. Its methods may be called on the main loop; they work elsewhere.</summary>
internal interface ICdDrive
{
    /// <summary>The names of the drives; one at least.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>Whether images can be looked for in a folder of this computer.</summary>
    bool HasFolders { get; }

    /// <summary>What can be put into a drive, what is in it first.</summary>
    /// <param name="drive">The drive.</param>
    /// <param name="folder">A folder to look into as well; null for none.</param>
    /// <exception cref="InvalidDataException">It cannot be found out; the message is for the user.</exception>
    Task<IReadOnlyList<CdImage>> ListAsync(string drive, string? folder);

    /// <summary>Puts an image into a drive; null takes out what is in it.</summary>
    /// <exception cref="InvalidDataException">It was refused; the message is for the user.</exception>
    Task ChangeAsync(string drive, string? image);
}
