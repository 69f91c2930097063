using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Xml;
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

        try
        {
            using var reader = new CheckedReader(Open(document), new QuickWalk(Automaton), () => { });
            while (reader.Read())
            {
            }

            if (reader.IsValid)
            {
                return [];
            }
        }
        catch (XmlException)
        {
            // It is explained below.
        }

        return Explain(document, name);
    }

    /// <summary>Opens a file that is in memory to be read by somebody else, and checks it on the way, so that it is parsed once.</summary>
    /// <param name="document">The file; it must not change before the reader is closed.</param>
    /// <param name="name">Stands in the findings as the name of the file.</param>
    /// <param name="report">Told when the reader is closed, unless the file is valid: everything that is wrong with it, however much was read.</param>
    /// <returns>A reader for the thread that asks. Comments and processing instructions are passed over; a document type is an error.</returns>
    public XmlReader Read(ReadOnlyMemory<byte> document, string name, Action<IReadOnlyList<Finding>> report)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(report);
        return document.Length > MaxDocumentSize
            ? new CheckedReader(Open(default), new QuickWalk(Automaton), () => report([TooLarge(name)]))
            : new CheckedReader(Open(document), new QuickWalk(Automaton), () =>
            {
                if (Explain(document, name) is { Count: > 0 } findings)
                {
                    report(findings);
                }
            });
    }

    private Automaton Automaton
    {
        get
        {
            // What was learnt from strange files is forgotten before it fills the memory. Threads may do so twice, to no harm.
            if (_automaton.IsFull)
            {
                _automaton = new Automaton(GrammarReader.Read(_source, Name));
            }

            return _automaton;
        }
    }

    /// <summary>All that is wrong with a file, by the way that keeps what is needed to tell it.</summary>
    internal IReadOnlyList<Finding> Explain(ReadOnlyMemory<byte> document, string name) =>
        new DocumentWalk(Automaton, name).Run(StreamOf(document));

    private static XmlReader Open(ReadOnlyMemory<byte> document) => XmlReader.Create(StreamOf(document), WalkMemory.OfThread.Settings);

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> document) => MemoryMarshal.TryGetArray(document, out var part)
        ? new MemoryStream(part.Array!, part.Offset, part.Count, writable: false)
        : new MemoryStream(document.ToArray(), writable: false);

    private static Finding TooLarge(string name) => new()
    {
        File = name,
        Kind = FindingKind.TooLarge,
        Message = $"the file is larger than {MaxDocumentSize / 1024 / 1024} MiB",
    };
}
