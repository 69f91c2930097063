using System.Text.RegularExpressions;

namespace Osinfo.Tests.Parity;

/// <summary>A symbol of the C library and how it is said here.</summary>
/// <param name="Symbol">A function, or a property as <c>Class:name</c>.</param>
/// <param name="Expression">What stands for it; null when nothing does.</param>
/// <param name="Reason">Why nothing does; null when something does.</param>
internal sealed partial record ParityRow(string Symbol, string? Expression, string? Reason)
{
    private const string SymbolPattern = @"(?:osinfo_\w+|[A-Z]\w*:[a-z][a-z0-9-]*)";
    private const string Folder = "tests/libosinfo/Osinfo.Tests/Parity";

    /// <summary>
    /// The rows of the files <c>*Rows.cs</c>: comments that name symbols, then the statement that the compiler has seen; or a comment
    /// <c>none: symbols: reason</c>.
    /// </summary>
    public static IReadOnlyList<ParityRow> ReadAll() =>
        [.. Directory.EnumerateFiles(Repository.PathTo(Folder), "*Rows.cs").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<ParityRow> Read(string path)
    {
        var text = File.ReadAllText(path);
        foreach (Match match in Statement().Matches(text))
        {
            var expression = Blanks().Replace(match.Groups["code"].Value, " ");
            foreach (Match symbol in Symbols().Matches(match.Groups["symbols"].Value))
            {
                yield return new ParityRow(symbol.Value, expression, null);
            }
        }

        foreach (Match match in Without().Matches(text))
        {
            foreach (Match symbol in Symbols().Matches(match.Groups["symbols"].Value))
            {
                yield return new ParityRow(symbol.Value, null, match.Groups["reason"].Value);
            }
        }
    }

    [GeneratedRegex($@"(?<symbols>(?:^ *// {SymbolPattern}(?:, {SymbolPattern})*\n)+) *(?:_ = )?(?<code>[^;]+);\n", RegexOptions.Multiline)]
    private static partial Regex Statement();

    [GeneratedRegex($@"^ *// none: (?<symbols>{SymbolPattern}(?:, {SymbolPattern})*): (?<reason>.+)$", RegexOptions.Multiline)]
    private static partial Regex Without();

    [GeneratedRegex(SymbolPattern)]
    private static partial Regex Symbols();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
