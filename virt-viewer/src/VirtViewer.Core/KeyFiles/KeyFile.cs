using System.Text;
using VirtViewer.Localisation;

namespace VirtViewer.KeyFiles;

/// <summary>
/// A file of groups with keys and values, as the Desktop Entry Specification (section 3) has it. Comments and what is not understood by the
/// reader stay where they are when it is written again.
/// </summary>
public sealed class KeyFile
{
    /// <summary>No file of settings or of a connection comes near; what is larger is not read.</summary>
    public const int MostCharacters = 1024 * 1024;

    private readonly List<KeyFileLine> _lines = [];

    /// <summary>The groups in the order of the file.</summary>
    public IEnumerable<string> Groups => _lines.Where(line => line.IsHeader).Select(line => line.Group!).Distinct();

    /// <summary>Reads a file.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="name">Its name for errors.</param>
    /// <exception cref="InvalidDataException">It is too large, or a line is no comment, group or key.</exception>
    public static KeyFile Parse(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MostCharacters)
        {
            throw new InvalidDataException(Phrase.Of("{0}: larger than {1} characters, expected a key file", name, MostCharacters));
        }

        var file = new KeyFile();
        string? group = null;
        var number = 0;
        foreach (var raw in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            var line = KeyFileLine.Parse(raw.TrimEnd('\r'), group)
                ?? throw new InvalidDataException(Phrase.Of("{0}: line {1}: expected '[group]', 'key=value' or a comment", name, number));
            if (line.Key is not null && group is null)
            {
                throw new InvalidDataException(Phrase.Of("{0}: line {1}: expected a '[group]' before the first key", name, number));
            }

            group = line.IsHeader ? line.Group : group;
            file._lines.Add(line);
        }

        while (file._lines is [.., { Text: "" }])
        {
            file._lines.RemoveAt(file._lines.Count - 1);
        }

        return file;
    }

    /// <summary>The value of a key with its escapes undone, the last one when it stands there twice; null when it does not.</summary>
    public string? Value(string group, string key) => RawValue(group, key) is { } raw ? Unescape(raw) : null;

    /// <summary>The values of a list; empty when the key is not there.</summary>
    public IReadOnlyList<string> List(string group, string key) =>
        [.. SplitList(RawValue(group, key) ?? "").Select(Unescape)];

    /// <summary>Sets a value; the group is made when it is not there.</summary>
    /// <param name="group">The group.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value, not escaped.</param>
    /// <param name="comment">A comment for the top of the group when it is made.</param>
    public void Set(string group, string key, string value, string? comment = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        var line = KeyFileLine.ForKey(group, key, Escape(value));
        var at = _lines.FindLastIndex(known => known.Group == group && known.Key == key);
        if (at >= 0)
        {
            _lines[at] = line;
            return;
        }

        if (!Groups.Contains(group))
        {
            AddGroup(group, comment);
        }

        _lines.Insert(_lines.FindLastIndex(known => known.Group == group && (known.IsHeader || known.Key is not null)) + 1, line);
    }

    /// <summary>The text of the file.</summary>
    public override string ToString() => string.Concat(_lines.Select(line => line.Text + "\n"));

    private void AddGroup(string group, string? comment)
    {
        if (_lines.Count > 0)
        {
            _lines.Add(KeyFileLine.Comment(_lines[^1].Group, ""));
        }

        if (!string.IsNullOrEmpty(comment))
        {
            _lines.Add(KeyFileLine.Comment(null, "# " + comment.ReplaceLineEndings(" ")));
        }

        _lines.Add(KeyFileLine.Header(group));
    }

    private string? RawValue(string group, string key) =>
        _lines.FindLast(line => line.Group == group && line.Key == key)?.RawValue;

    private static IEnumerable<string> SplitList(string raw)
    {
        var start = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '\\')
            {
                i++;
            }
            else if (raw[i] == ';')
            {
                yield return raw[start..i];
                start = i + 1;
            }
        }

        if (start < raw.Length)
        {
            yield return raw[start..];
        }
    }

    private static string Escape(string value)
    {
        var text = value.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal)
            .Replace("\r", @"\r", StringComparison.Ordinal).Replace("\t", @"\t", StringComparison.Ordinal);
        return text is [' ', ..] ? @"\s" + text[1..] : text;
    }

    private static string Unescape(string raw)
    {
        if (!raw.Contains('\\', StringComparison.Ordinal))
        {
            return raw;
        }

        var result = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\' || i + 1 == raw.Length)
            {
                result.Append(raw[i]);
                continue;
            }

            result.Append(raw[++i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 's' => ' ', var other => other });
        }

        return result.ToString();
    }
}
