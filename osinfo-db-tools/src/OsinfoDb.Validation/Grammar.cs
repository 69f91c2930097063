using System.Runtime.InteropServices;
using System.Security.Cryptography;
using OsinfoDb.Validation.Engine;

namespace OsinfoDb.Validation;

/// <summary>A RELAX NG grammar, ready to check files. Any number of threads may use it at a time.</summary>
public sealed class Grammar
{
    /// <summary>The largest file that is checked, in bytes. The largest of the database has 23 thousand.</summary>
    public const int MaxDocumentSize = 4 * 1024 * 1024;

    private const int MaxGrammarSize = 1024 * 1024;

    private readonly byte[] _source;
    private Automaton _automaton;

    private Grammar(byte[] source, string name)
    {
        _source = source;
        Name = name;
        Hash = Convert.ToHexStringLower(SHA256.HashData(source));
        _automaton = new Automaton(GrammarReader.Read(source, name));
    }

    /// <summary>Where it was read from.</summary>
    public string Name { get; }

    /// <summary>The SHA-256 of its text in hexadecimal: the same grammar gives the same findings.</summary>
    public string Hash { get; }

    /// <exception cref="InvalidDataException">It is no RELAX NG grammar; the message names the file and says what is wrong.</exception>
    public static Grammar Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var stream = File.OpenRead(path);
        return Load(stream, path);
    }

    /// <summary>Reads a grammar; <paramref name="name"/> is used in messages.</summary>
    /// <exception cref="InvalidDataException">It is no RELAX NG grammar; the message names it and says what is wrong.</exception>
    public static Grammar Load(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return BoundedBytes.TryRead(stream, MaxGrammarSize, out var source)
            ? new Grammar(source, name)
            : throw new InvalidDataException($"{name}: the grammar is larger than {MaxGrammarSize / 1024 / 1024} MiB");
    }

    /// <summary>The grammar that came with this library.</summary>
    public static Grammar LoadBuiltIn()
    {
        using var stream = typeof(Grammar).Assembly.GetManifestResourceStream("osinfo.rng")!;
        return Load(stream, "osinfo.rng");
    }

    /// <summary>Checks one file. <paramref name="name"/> stands in the findings as the name of the file.</summary>
    /// <returns>Everything that is wrong with it, in the order of the file; empty when it is valid.</returns>
    public IReadOnlyList<Finding> Validate(Stream document, string name)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(name);
        return BoundedBytes.TryRead(document, MaxDocumentSize, out var bytes) ? Validate(bytes, name) : [TooLarge(name)];
    }

    /// <summary>Checks one file that is in memory.</summary>
    /// <returns>Everything that is wrong with it, in the order of the file; empty when it is valid.</returns>
    public IReadOnlyList<Finding> Validate(byte[] document, string name)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Validate(document.AsMemory(), name);
    }

    /// <summary>Checks one file that is in memory.</summary>
    /// <returns>Everything that is wrong with it, in the order of the file; empty when it is valid.</returns>
    public IReadOnlyList<Finding> Validate(ReadOnlyMemory<byte> document, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (document.Length > MaxDocumentSize)
        {
            return [TooLarge(name)];
        }

        // What was learnt from strange files is forgotten before it fills the memory. Threads may do so twice, to no harm.
        if (_automaton.IsFull)
        {
            _automaton = new Automaton(GrammarReader.Read(_source, Name));
        }

        var stream = MemoryMarshal.TryGetArray(document, out var part)
            ? new MemoryStream(part.Array!, part.Offset, part.Count, writable: false)
            : new MemoryStream(document.ToArray(), writable: false);
        return new DocumentWalk(_automaton, name).Run(stream);
    }

    private static Finding TooLarge(string name) => new()
    {
        File = name,
        Kind = FindingKind.TooLarge,
        Message = $"the file is larger than {MaxDocumentSize / 1024 / 1024} MiB",
    };
}
