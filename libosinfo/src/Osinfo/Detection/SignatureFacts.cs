namespace Osinfo.Detection;

/// <summary>What an entry of the database asks of a medium or tree.</summary>
/// <param name="Architecture">The architecture of the entry.</param>
/// <param name="IsBroad">Whether the entry is so broad that it only counts when its system has nothing better.</param>
/// <param name="Patterns">The pattern for each field, null where any value will do.</param>
/// <param name="Size">The exact size in bytes, null where any will do.</param>
internal sealed record SignatureFacts(string? Architecture, bool IsBroad, string?[] Patterns, long? Size)
{
    /// <summary>What asks for nothing would fit everything, so it does not count.</summary>
    internal bool AsksForAnything => Size is not null || Array.Exists(Patterns, pattern => pattern is not null);
}
