namespace VirtViewer.Drives;

/// <summary>An image that can be put into a CD drive.</summary>
/// <param name="Id">What the drive knows it by.</param>
/// <param name="Label">What to show for it: what is on it, else the name of the file.</param>
/// <param name="Details">More about it; empty when nothing is known.</param>
/// <param name="Mark">How it relates to the guest; null when nothing is worth a word.</param>
/// <param name="IsInserted">Whether it is in the drive.</param>
internal sealed record CdImage(string Id, string Label, string Details, string? Mark, bool IsInserted);
