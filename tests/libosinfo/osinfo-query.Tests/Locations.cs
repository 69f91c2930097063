namespace osinfo_query.Tests;

/// <summary>Where a tool looks for its database, and in which languages; a location that is null does not exist.</summary>
internal sealed record Locations(string System, string? Local = null, string? User = null, string Language = "");
