namespace OsinfoDb.Importing;

/// <summary>Reads a grammar.</summary>
/// <param name="grammar">RELAX NG, as it came in an archive; <see cref="InvalidDataException"/> when it is none.</param>
public delegate GrammarCheck GrammarLoader(ReadOnlyMemory<byte> grammar);

/// <summary>Checks one file against a grammar.</summary>
/// <returns>The first finding with file and line; null when the file is valid. Several threads may ask at a time.</returns>
/// <param name="path">Its path below the directory of the database.</param>
/// <param name="content">Its bytes.</param>
public delegate string? GrammarCheck(string path, ReadOnlyMemory<byte> content);
