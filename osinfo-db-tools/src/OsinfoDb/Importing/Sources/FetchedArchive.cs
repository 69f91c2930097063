namespace OsinfoDb.Importing.Sources;

/// <summary>An archive as it came, nothing about it checked.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Signature">The bytes of its signature; null when there is none.</param>
internal sealed record FetchedArchive(string Name, byte[] Content, byte[]? Signature);
