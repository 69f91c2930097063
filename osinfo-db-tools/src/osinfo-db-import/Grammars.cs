using OsinfoDb.Importing;
using OsinfoDb.Validation;

namespace OsinfoDb.Tools.Import;

/// <summary>Reads the grammar of an archive.</summary>
internal static class Grammars
{
    internal static GrammarCheck Load(ReadOnlyMemory<byte> text)
    {
        using var stream = new MemoryStream(text.ToArray(), writable: false);
        var grammar = Grammar.Load(stream, "schema/osinfo.rng");
        return (path, content, onFault) => grammar.Read(content, path, findings => onFault(findings[0] is { Line: > 0 } first
            ? $"{path}:{first.Line}:{first.Column}: {first.Message}"
            : $"{path}: {findings[0].Message}"));
    }
}
