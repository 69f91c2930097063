using System.Globalization;

namespace OsinfoDb.Validation.Engine;

/// <summary>An element whose end has not been read yet.</summary>
internal sealed class OpenElement
{
    private readonly Dictionary<XmlName, int> _children = [];
    private readonly HashSet<XmlName> _accepted = [];

    internal XmlName Name { get; private set; }

    /// <summary>Which of the elements of its name it is within its parent, from 1.</summary>
    internal int Position { get; private set; }

    internal int Line { get; private set; }

    internal int Column { get; private set; }

    internal State State { get; set; } = null!;

    /// <summary>The text since the last tag.</summary>
    internal string Text { get; private set; } = "";

    /// <summary>Where the text has its first character that is no white space.</summary>
    internal (int Line, int Column) TextStart { get; private set; }

    /// <summary>Whether a finding left nothing that its content could be compared with.</summary>
    internal bool IsGivenUp { get; set; }

    /// <summary>Whether there are child elements, those aside that are not allowed.</summary>
    internal bool HasElements => _accepted.Count > 0;

    internal string PathStep => Position > 1 ? string.Create(CultureInfo.InvariantCulture, $"{Name}[{Position}]") : Name.ToString();

    internal void Begin(XmlName name, int position, int line, int column)
    {
        _children.Clear();
        _accepted.Clear();
        (Name, Position, Line, Column, Text, IsGivenUp) = (name, position, line, column, "", false);
    }

    /// <summary>Counts a child.</summary>
    /// <returns>How many of its name there are now.</returns>
    internal int CountChild(XmlName name) => _children[name] = _children.GetValueOrDefault(name) + 1;

    internal void Accept(XmlName child) => _accepted.Add(child);

    internal bool HasAccepted(XmlName child) => _accepted.Contains(child);

    internal void AddText(string text, int line, int column)
    {
        if (string.IsNullOrWhiteSpace(Text))
        {
            var blank = text.AsSpan(0, text.Length - text.AsSpan().TrimStart().Length);
            var newlines = blank.Count('\n');
            TextStart = (line + newlines, newlines == 0 ? column + blank.Length : blank.Length - blank.LastIndexOf('\n'));
        }

        Text = Text.Length == 0 ? text : Text + text;
    }

    internal string TakeText()
    {
        var text = Text;
        Text = "";
        return text;
    }
}
