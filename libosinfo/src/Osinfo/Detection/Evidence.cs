namespace Osinfo.Detection;

/// <summary>What was read, in the shape the patterns are held against.</summary>
/// <param name="Architecture">The architecture; null when not known, then every entry will do.</param>
/// <param name="Values">For each field the value and other names for it; empty when nothing was read.</param>
/// <param name="Size">The size in bytes; null when not known.</param>
internal sealed record Evidence(string? Architecture, IReadOnlyList<string>[] Values, long? Size);
