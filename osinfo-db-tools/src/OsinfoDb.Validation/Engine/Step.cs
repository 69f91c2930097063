namespace OsinfoDb.Validation.Engine;

/// <summary>A part of a document, read in a state.</summary>
internal readonly record struct Step(State From, StepKind Kind, XmlName Name = default, string? Value = null);

internal enum StepKind
{
    /// <summary><c>&lt;name</c>.</summary>
    OpenStartTag,

    Attribute,

    /// <summary>The <c>&gt;</c> behind the attributes.</summary>
    CloseStartTag,

    /// <summary>Text beside elements.</summary>
    MixedText,

    /// <summary>All there is in an element without elements.</summary>
    WholeText,

    EndTag,
}
