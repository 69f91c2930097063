namespace VirtViewer.Sessions;

/// <summary>A folder of this computer for the guest.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="IsShared">Whether the guest sees it.</param>
/// <param name="IsReadOnly">Whether the guest may only read.</param>
internal sealed record SharedFolder(string Path, bool IsShared, bool IsReadOnly);
