using System.Text;

namespace Osinfo;

/// <summary>
/// A file of <c>[groups]</c> with <c>key=value</c> lines, in the dialect of GLib's key files: groups of the same name are one, of equal keys
/// the last counts, <c>key[language]</c> is a key of its own.
/// </summary>
internal sealed class KeyFile
{
    private const string WhiteSpace = " \t\v\f\r";
    private const char ByteOrderMark = '\uFEFF';

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private readonly Dictionary<string, Dictionary<string, (string Value, int Line)>> _groups = new(StringComparer.Ordinal);
    private readonly string _source;
    private Dictionary<string, (string Value, int Line)>? _current;

    private KeyFile(string source) => _source = source;

    /// <exception cref="InvalidDataException">Not UTF-8, or as for <see cref="Parse(string, string)"/>.</exception>
    public static KeyFile Parse(ReadOnlySpan<byte> bytes, string source)
    {
        try
        {
            return Parse(StrictUtf8.GetString(bytes), source);
        }
        catch (DecoderFallbackException e)
        {
            var line = bytes[..Math.Clamp(e.Index, 0, bytes.Length)].Count((byte)'\n') + 1;
            throw new InvalidDataException($"'{source}', line {line}: expected UTF-8 text", e);
        }
    }

    /// <exception cref="InvalidDataException">A line is neither blank, comment, group nor key, or a key stands before the first group.</exception>
    public static KeyFile Parse(string text, string source)
    {
        var file = new KeyFile(source);
        var rest = text.AsSpan().TrimStart(ByteOrderMark);
        for (var number = 1; !rest.IsEmpty; number++)
        {
            var end = rest.IndexOf('\n');
            var line = end < 0 ? rest : rest[..end];
            file.ReadLine(line is [.. var withoutReturn, '\r'] ? withoutReturn : line, number);
            rest = end < 0 ? default : rest[(end + 1)..];
        }

        return file;
    }

    /// <summary>The value of a key with its escapes resolved: null when there is no such group or key.</summary>
    /// <exception cref="InvalidDataException">The value holds an escape other than <c>\s \n \t \r \\</c>.</exception>
    public string? GetString(string group, string key) =>
        _groups.TryGetValue(group, out var keys) && keys.TryGetValue(key, out var entry) ? Unescape(entry.Value, entry.Line) : null;

    /// <summary>The keys of a group; null when there is none.</summary>
    public IEnumerable<string>? Keys(string group) => _groups.GetValueOrDefault(group)?.Keys;

    private void ReadLine(ReadOnlySpan<char> line, int number)
    {
        var text = line.TrimStart(WhiteSpace);
        if (text.IsEmpty || text[0] == '#')
        {
            return;
        }

        if (text[0] == '[')
        {
            EnterGroup(text, number);
            return;
        }

        var equals = text.IndexOf('=');
        var key = equals < 0 ? default : text[..equals].TrimEnd(WhiteSpace);
        if (!IsKey(key))
        {
            throw Invalid(number, "expected 'key=value', '[group]' or a comment");
        }

        if (_current is null)
        {
            throw Invalid(number, "expected a '[group]' before the first key");
        }

        _current[key.ToString()] = (text[(equals + 1)..].TrimStart(WhiteSpace).ToString(), number);
    }

    private void EnterGroup(ReadOnlySpan<char> text, int number)
    {
        var end = text.IndexOf(']');
        var name = end < 0 ? default : text[1..end];
        if (name.IsEmpty || name.Contains('[') || HasControl(name) || !text[(end + 1)..].TrimEnd(WhiteSpace).IsEmpty)
        {
            throw Invalid(number, "expected '[group]'");
        }

        var group = name.ToString();
        if (!_groups.TryGetValue(group, out _current))
        {
            _current = new(StringComparer.Ordinal);
            _groups.Add(group, _current);
        }
    }

    private static bool IsKey(ReadOnlySpan<char> key)
    {
        var name = key;
        if (key.IndexOfAny('[', ']') is >= 0 and var bracket)
        {
            name = key[..bracket];
            var language = key[bracket..];
            if (language is not ['[', .. var inner, ']'] || inner.IndexOfAny('[', ']') >= 0)
            {
                return false;
            }
        }

        return !name.IsEmpty && name[^1] != ' ' && !HasControl(name);
    }

    private static bool HasControl(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c))
            {
                return true;
            }
        }

        return false;
    }

    private string Unescape(string value, int line)
    {
        if (!value.Contains('\\', StringComparison.Ordinal))
        {
            return value;
        }

        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            text.Append(value[i] != '\\' ? value[i] : (++i < value.Length ? value[i] : '\0') switch
            {
                's' => ' ',
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                '\\' => '\\',
                _ => throw Invalid(line, @"expected one of \s \n \t \r \\ where a backslash is"),
            });
        }

        return text.ToString();
    }

    private InvalidDataException Invalid(int line, string expected) => new($"'{_source}', line {line}: {expected}");
}
