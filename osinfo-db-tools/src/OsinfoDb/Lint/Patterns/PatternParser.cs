using System.Globalization;

namespace OsinfoDb.Lint.Patterns;

/// <summary>
/// Reads the patterns of the database: what PCRE and .NET understand alike. Anything else is refused, because the C library and ours
/// would differ.
/// </summary>
internal sealed class PatternParser
{
    private const string Digits = "0123456789";
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const int MaxDepth = 32;
    private static readonly string Printable = string.Concat(Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code));

    private readonly string _text;
    private int _position;
    private int _depth;

    private PatternParser(string text) => _text = text;

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private bool AtEnd => _position >= _text.Length;

    /// <exception cref="FormatException">It is no such pattern; the message says why.</exception>
    internal static PatternNode Parse(string text)
    {
        var parser = new PatternParser(text);
        var node = parser.ReadChoice();
        return parser.AtEnd ? node : throw parser.Error("')' without '('");
    }

    private PatternNode ReadChoice()
    {
        if (++_depth > MaxDepth)
        {
            throw Error("groups nested too deeply");
        }

        List<PatternNode> alternatives = [ReadSequence()];
        while (Current == '|')
        {
            _position++;
            alternatives.Add(ReadSequence());
        }

        _depth--;
        return alternatives.Count == 1 ? alternatives[0] : new Choice(alternatives);
    }

    private PatternNode ReadSequence()
    {
        var nodes = new List<PatternNode>();
        while (!AtEnd && Current is not ('|' or ')'))
        {
            nodes.Add(ReadRepeat(ReadAtom()));
        }

        return new Sequence(nodes);
    }

    private PatternNode ReadRepeat(PatternNode atom)
    {
        (int Min, int? Max)? count = Current switch
        {
            '*' => (0, null),
            '+' => (1, null),
            '?' => (0, 1),
            '{' => ReadCount(),
            _ => null,
        };
        if (count is not { } times)
        {
            return atom;
        }

        _position++;
        if (Current == '?')
        {
            _position++;
        }
        else if (Current is '*' or '+' or '{')
        {
            throw Error("a repetition of a repetition");
        }

        return new Repeat(atom, times.Min, times.Max);
    }

    /// <summary>Reads up to the closing brace.</summary>
    private (int Min, int? Max) ReadCount()
    {
        var end = _text.IndexOf('}', _position);
        var parts = end < 0 ? [] : _text[(_position + 1)..end].Split(',');
        if (parts is not ([_] or [_, _]) || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var min))
        {
            throw Error("a '{' that is no repetition");
        }

        int? max = parts switch
        {
            [_] => min,
            [_, ""] => null,
            [_, var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min => number,
            _ => throw Error("a '{' that is no repetition"),
        };
        _position = end;
        return (min, max);
    }

    private PatternNode ReadAtom()
    {
        var c = _text[_position++];
        return c switch
        {
            '.' => new AnyCharacter(),
            '^' or '$' => new Anchor(c),
            '(' => ReadGroup(),
            '[' => ReadSet(),
            '\\' => ReadEscape(),
            '*' or '+' or '?' => throw Error("a repetition of nothing"),
            _ => new Literal(c),
        };
    }

    private PatternNode ReadGroup()
    {
        var (isCapturing, isLook) = (true, false);
        if (Current == '?')
        {
            var start = _text.AsSpan(_position + 1);
            var length = start.StartsWith(":") ? 1 : start.StartsWith("=") || start.StartsWith("!") ? 1
                : start.StartsWith("<=") || start.StartsWith("<!") ? 2 : throw Error("a group of a kind not both engines know");
            isLook = start[0] != ':';
            isCapturing = false;
            _position += 1 + length;
        }

        var inner = ReadChoice();
        if (Current != ')')
        {
            throw Error("'(' without ')'");
        }

        _position++;
        return isLook ? new LookAround(inner) : new PatternGroup(inner, isCapturing);
    }

    private PatternNode ReadEscape()
    {
        if (AtEnd)
        {
            throw Error("a '\\' at the end");
        }

        var c = _text[_position++];
        return ClassOf(c) is { } members ? new CharacterSet(members)
            : c is 'b' or 'B' or 'A' or 'z' or 'Z' ? new Anchor(c)
            : char.IsAsciiLetterOrDigit(c) ? throw Error($"the escape '\\{c}'")
            : new Literal(c);
    }

    private static string? ClassOf(char c)
    {
        var members = char.ToLowerInvariant(c) switch
        {
            'd' => Digits,
            'w' => Digits + Letters + "_",
            's' => " ",
            _ => null,
        };
        return members is null || char.IsAsciiLetterLower(c) ? members : Without(members);
    }

    private CharacterSet ReadSet()
    {
        var isNegated = Current == '^';
        if (isNegated)
        {
            _position++;
        }

        var members = new List<char>();
        var isFirst = true;
        while (AtEnd || Current != ']' || isFirst)
        {
            if (AtEnd)
            {
                throw Error("'[' without ']'");
            }

            ReadMembers(members);
            isFirst = false;
        }

        _position++;
        var text = string.Concat(members.Distinct());
        return new CharacterSet(isNegated ? Without(text) : text);
    }

    private void ReadMembers(List<char> members)
    {
        var c = _text[_position++];
        if (c == '\\' && !AtEnd && ClassOf(Current) is { } known)
        {
            _position++;
            members.AddRange(known);
            return;
        }

        if (c == '[' && Current is (':' or '.' or '='))
        {
            throw Error("a class such as [:alpha:], which .NET does not know");
        }

        c = c == '\\' && !AtEnd ? _text[_position++] : c;
        if (Current == '-' && _position + 1 < _text.Length && _text[_position + 1] != ']')
        {
            var last = _text[_position + 1];
            _position += 2;
            members.AddRange(c <= last && last < 128
                ? Enumerable.Range(c, last - c + 1).Select(code => (char)code)
                : throw Error($"the range '{c}-{last}'"));
        }
        else
        {
            members.Add(c);
        }
    }

    private static string Without(string members) => string.Concat(Printable.Except(members));

    private FormatException Error(string what) => new($"{what} near character {Math.Min(_position, _text.Length)}");
}
