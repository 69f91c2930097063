using System.Xml;

namespace OsinfoDb.Validation.Engine;

/// <summary>
/// Checks one document. After a finding it goes on as if the offending node were not there, or were as expected, so that one mistake gives
/// one finding and does not hide the next.
/// </summary>
internal sealed class DocumentWalk(Automaton automaton, string file)
{
    private const int MaxDepth = 256;
    private const int MaxFindings = 1000;

    private readonly List<Finding> _findings = [];
    private readonly List<OpenElement> _elements = WalkMemory.OfThread.Elements;
    private int _depth;
    private XmlReader _reader = null!;
    private IXmlLineInfo _position = null!;

    internal IReadOnlyList<Finding> Run(Stream document)
    {
        try
        {
            using var reader = XmlReader.Create(document, WalkMemory.OfThread.Settings);
            _reader = reader;
            _position = (IXmlLineInfo)reader;
            Enter().Begin(default, 0, 0, 0);
            Current.State = automaton.Start;
            while (_findings.Count < MaxFindings && reader.Read())
            {
                if (!ReadNode())
                {
                    break;
                }
            }
        }
        catch (XmlException e)
        {
            var (line, column) = XmlErrors.PlaceOf(e, document);
            Add(FindingKind.NotWellFormed, XmlErrors.Explain(e), line: line, column: column);
        }

        if (_findings.Count == 0)
        {
            return [];
        }

        WalkMemory.Forget();

        if (_findings.Count >= MaxFindings)
        {
            Add(FindingKind.MoreFindings, $"the rest of the file was not checked after {MaxFindings} findings", severity: FindingSeverity.Note);
        }

        return [.. _findings.OrderBy(finding => finding.Severity).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column)];
    }

    private OpenElement Current => _elements[_depth - 1];

    /// <summary>False when the document is too deep to go on.</summary>
    private bool ReadNode()
    {
        switch (_reader.NodeType)
        {
            case XmlNodeType.Element:
                if (_reader.Depth >= MaxDepth)
                {
                    Add(FindingKind.TooDeep, $"elements are nested deeper than {MaxDepth}");
                    return false;
                }

                StartElement();
                break;
            case XmlNodeType.EndElement:
                EndElement();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when _depth > 1:
                Current.AddText(_reader.Value, _position.LineNumber, _position.LinePosition);
                break;
        }

        return true;
    }

    private OpenElement Enter()
    {
        if (_depth == _elements.Count)
        {
            _elements.Add(new OpenElement());
        }

        _depth++;
        return Current;
    }

    private void StartElement()
    {
        var parent = Current;
        XmlName name = new(_reader.LocalName, _reader.NamespaceURI);
        var number = parent.CountChild(name);
        var isEmpty = _reader.IsEmptyElement;
        var opened = parent.IsGivenUp ? parent.State : Open(parent, name);

        var element = Enter();
        element.Begin(name, number, _position.LineNumber, _position.LinePosition);
        element.IsGivenUp = parent.IsGivenUp || opened.IsDead;
        element.State = opened;
        if (!element.IsGivenUp)
        {
            ReadAttributes(element);
        }

        if (isEmpty)
        {
            EndElement();
        }
    }

    private State Open(OpenElement parent, XmlName name)
    {
        // An element that is not allowed does not part the text around it.
        var opened = automaton.OpenStartTag(parent.State, name);
        if (opened.IsDead)
        {
            AddUnexpectedElement(parent, name);
            return opened;
        }

        parent.Accept(name);
        EndText(parent);
        return parent.IsGivenUp ? parent.State : automaton.OpenStartTag(parent.State, name);
    }

    private void AddUnexpectedElement(OpenElement parent, XmlName name)
    {
        var expected = Expectations.Elements(parent.State.Pattern);
        if (parent.HasAccepted(name))
        {
            Add(FindingKind.UnexpectedElement, $"element '{name}' is not allowed again in '{parent.Name}'", name.ToString(), expected: expected);
            return;
        }

        var place = _depth == 1 ? "as the root" : $"in '{parent.Name}'";
        var instead = expected.Count > 0 ? $"expected {Shown.Choice(expected)}"
            : Expectations.TakesText(parent.State.Pattern) ? "expected text"
            : "expected nothing more";
        Add(FindingKind.UnexpectedElement, $"element '{name}' is not allowed {place}, {instead}", name.ToString(), expected: expected);
    }

    private void ReadAttributes(OpenElement element)
    {
        while (_findings.Count < MaxFindings && _reader.MoveToNextAttribute())
        {
            if (_reader.NamespaceURI != XmlName.NamespaceDeclarations)
            {
                ReadAttribute(element, new XmlName(_reader.LocalName, _reader.NamespaceURI), _reader.Value);
            }
        }

        _reader.MoveToElement();
        var closed = automaton.CloseStartTag(element.State);
        if (closed.IsDead)
        {
            closed = AddMissingAttributes(element);
        }

        if (closed.IsDead)
        {
            AddIncomplete(element, "the attributes of", Expectations.Attributes(element.State.Pattern));
            return;
        }

        element.State = closed;
    }

    private void ReadAttribute(OpenElement element, XmlName name, string value)
    {
        var next = automaton.Attribute(element.State, name, value);
        if (!next.IsDead)
        {
            element.State = next;
            return;
        }

        var values = Expectations.ValuesOf(element.State.Pattern, name);
        if (values.Count > 0)
        {
            Add(
                FindingKind.InvalidValue,
                $"value {Shown.Quoted(value)} of attribute '{name}' of '{element.Name}' is not allowed, expected {Shown.Choice(values)}",
                name.ToString(),
                value,
                values);
            element.State = WithAttribute(element.State, name);
            return;
        }

        var names = Expectations.Attributes(element.State.Pattern);
        Add(
            FindingKind.UnexpectedAttribute,
            $"attribute '{name}' is not allowed on '{element.Name}', expected {(names.Count > 0 ? Shown.Choice(names) : "no other attribute")}",
            name.ToString(),
            value,
            names);
    }

    /// <summary>The state as if the attribute had a value that is allowed; the same state when there is none.</summary>
    private State WithAttribute(State state, XmlName name) =>
        Expectations.SamplesOf(state.Pattern, name)
            .Select(sample => automaton.Attribute(state, name, sample))
            .FirstOrDefault(next => !next.IsDead) ?? state;

    private State AddMissingAttributes(OpenElement element)
    {
        foreach (var name in Expectations.DemandedAttributes(element.State.Pattern))
        {
            Add(
                FindingKind.MissingAttribute,
                $"attribute '{name}' of '{element.Name}' is missing, expected {Shown.Choice(Expectations.ValuesOf(element.State.Pattern, name))}",
                name.ToString(),
                expected: Expectations.ValuesOf(element.State.Pattern, name));
            element.State = WithAttribute(element.State, name);
        }

        return automaton.CloseStartTag(element.State);
    }

    /// <summary>The text before a child element.</summary>
    private void EndText(OpenElement element)
    {
        var text = element.TakeText();
        if (!element.IsGivenUp && !string.IsNullOrWhiteSpace(text))
        {
            ReadText(element, text, automaton.MixedText(element.State, text));
        }
    }

    private void ReadText(OpenElement element, string text, State next)
    {
        if (!next.IsDead)
        {
            element.State = next;
            return;
        }

        if (!Expectations.TakesText(element.State.Pattern))
        {
            // Empty text is none; what is missing is told at the end of the element.
            if (!string.IsNullOrWhiteSpace(text))
            {
                var elements = Expectations.Elements(element.State.Pattern);
                Add(
                    FindingKind.UnexpectedText,
                    $"text {Shown.Quoted(text.Trim())} is not allowed in '{element.Name}', "
                        + $"expected {(elements.Count > 0 ? Shown.Choice(elements) : "nothing more")}",
                    element.Name.ToString(),
                    text.Trim(),
                    elements,
                    line: element.TextStart.Line,
                    column: element.TextStart.Column);
            }

            return;
        }

        var values = Expectations.Values(element.State.Pattern);
        Add(
            FindingKind.InvalidValue,
            $"value {Shown.Quoted(text)} of element '{element.Name}' is not allowed, expected {Shown.Choice(values)}",
            element.Name.ToString(),
            text,
            values,
            element);
        element.IsGivenUp = true;
    }

    private void EndElement()
    {
        var element = Current;
        var text = element.TakeText();
        if (!element.IsGivenUp && !element.HasElements)
        {
            ReadText(element, text, automaton.WholeText(element.State, text));
        }
        else if (!element.IsGivenUp && !string.IsNullOrWhiteSpace(text))
        {
            ReadText(element, text, automaton.MixedText(element.State, text));
        }

        var ended = element.IsGivenUp ? null : automaton.EndTag(element.State);
        if (ended is { IsDead: true })
        {
            AddMissingElements(element);
            ended = null;
        }

        _depth--;
        var parent = Current;
        if (!parent.IsGivenUp && !element.State.IsDead)
        {
            parent.State = ended ?? automaton.Behind(element.State);
        }
    }

    private void AddMissingElements(OpenElement element)
    {
        var missing = Expectations.DemandedElements(element.State.Pattern);
        if (missing.Count == 0)
        {
            AddIncomplete(element, "the content of", Expectations.Elements(element.State.Pattern));
            return;
        }

        foreach (var name in missing)
        {
            Add(
                FindingKind.MissingElement,
                $"element '{name}' is missing in '{element.Name}'",
                name.ToString(),
                expected: [name.ToString()],
                at: element);
        }
    }

    private void AddIncomplete(OpenElement element, string what, IReadOnlyList<string> expected)
    {
        Add(
            FindingKind.IncompleteElement,
            $"{what} '{element.Name}' is incomplete, expected {(expected.Count > 0 ? Shown.Choice(expected) : "other content")}",
            element.Name.ToString(),
            expected: expected,
            at: element);
        element.IsGivenUp = true;
    }

    private void Add(
        FindingKind kind,
        string message,
        string? name = null,
        string? value = null,
        IReadOnlyList<string>? expected = null,
        OpenElement? at = null,
        int? line = null,
        int? column = null,
        FindingSeverity severity = FindingSeverity.Error) => _findings.Add(new Finding
        {
            File = file,
            Line = line ?? at?.Line ?? _position.LineNumber,
            Column = column ?? at?.Column ?? _position.LinePosition,
            Kind = kind,
            Severity = severity,
            ElementPath = _depth > 1 ? "/" + string.Join('/', _elements.Skip(1).Take(_depth - 1).Select(element => element.PathStep)) : null,
            Name = name,
            Value = value,
            Expected = expected ?? [],
            Message = message,
        });
}
