using System.Globalization;
using System.Text;

namespace OsinfoDb.Validation;

/// <summary>Text of a file as messages show it: short and on one line.</summary>
internal static class Shown
{
    private const int MaxLength = 80;
    private const int MaxWords = 40;

    internal static string Quoted(string value)
    {
        var isCut = value.Length > MaxLength;
        return $"'{OnOneLine(isCut ? value[..MaxLength] : value)}{(isCut ? "…" : "")}'";
    }

    internal static string OnOneLine(string text)
    {
        if (!text.Any(char.IsControl))
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\n' => result.Append("\\n"),
                '\r' => result.Append("\\r"),
                '\t' => result.Append("\\t"),
                _ when char.IsControl(c) => result.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}"),
                _ => result.Append(c),
            };
        }

        return result.ToString();
    }

    /// <summary><c>'a', 'b' or 'c'</c>.</summary>
    internal static string Choice(IReadOnlyList<string> words) => words switch
    {
        [] => "",
        [var only] => only,
        { Count: > MaxWords } => $"{string.Join(", ", words.Take(MaxWords))} or {words.Count - MaxWords} others",
        _ => $"{string.Join(", ", words.SkipLast(1))} or {words[^1]}",
    };
}
