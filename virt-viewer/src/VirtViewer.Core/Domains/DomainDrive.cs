namespace VirtViewer.Domains;

/// <summary>A disk or a drive of a domain.</summary>
/// <param name="Target">Its name in the domain, such as <c>sda</c>.</param>
/// <param name="Bus">What it is attached to; null when the description does not say.</param>
/// <param name="IsCdrom">Whether its medium can be changed and is a CD.</param>
/// <param name="Source">The path of the image or device; null when it is empty or not a file.</param>
public sealed record DomainDrive(string Target, string? Bus, bool IsCdrom, string? Source);
