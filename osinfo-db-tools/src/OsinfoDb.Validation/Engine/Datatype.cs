using System.Xml;
using Commons.Xml.Relaxng;

namespace OsinfoDb.Validation.Engine;

/// <summary>A datatype of the engine that must also fit all of some patterns.</summary>
internal sealed class Datatype(RelaxngDatatype datatype, IReadOnlyList<string> patterns) : RelaxngDatatype
{
    /// <summary>A value that every datatype takes. No document holds it: the character does not exist in XML.</summary>
    internal const string AnyValue = "\uffff";

    private readonly SchemaPattern[] _patterns = [.. patterns.Select(pattern => new SchemaPattern(pattern))];
    private readonly bool _takesAll = datatype.Name == "string";

    public override string Name => datatype.Name;

    public override string NamespaceURI => datatype.NamespaceURI;

    /// <summary>The values, or what they look like.</summary>
    internal IReadOnlyList<string> Forms => patterns switch
    {
        [] => [$"a value of type {datatype.Name}"],
        [var only] when SchemaPattern.Words(only) is { } words => words,
        _ => [$"a text of the form {string.Join(" and ", patterns)}"],
    };

    public override object Parse(string text, XmlReader reader) => datatype.Parse(text, reader);

    public override bool IsValid(string text, XmlReader? reader) =>
        text == AnyValue || (FitsAll(text) && (_takesAll || datatype.IsValid(text, reader)));

    public override bool Compare(object o1, object o2) => datatype.Compare(o1, o2);

    public override bool CompareString(string s1, string s2, XmlReader reader) => datatype.CompareString(s1, s2, reader);

    private bool FitsAll(string text)
    {
        foreach (var pattern in _patterns)
        {
            if (!pattern.Fits(_takesAll ? text : string.Join(' ', text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))))
            {
                return false;
            }
        }

        return true;
    }
}
