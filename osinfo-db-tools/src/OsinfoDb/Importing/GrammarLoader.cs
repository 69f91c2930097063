using System.Xml;

namespace OsinfoDb.Importing;

/// <summary>Reads a grammar.</summary>
/// <param name="grammar">RELAX NG, as it came in an archive; <see cref="InvalidDataException"/> when it is none.</param>
public delegate GrammarCheck GrammarLoader(ReadOnlyMemory<byte> grammar);

/// <summary>Opens one file to be read by somebody else, and checks it against a grammar on the way. Several threads may ask at a time.</summary>
/// <returns>A reader for the thread that asks.</returns>
/// <param name="path">Its path below the directory of the database.</param>
/// <param name="content">Its bytes.</param>
/// <param name="onFault">Told the first finding with file and line when the reader is closed; not called when the file is valid.</param>
public delegate XmlReader GrammarCheck(string path, ReadOnlyMemory<byte> content, Action<string> onFault);
