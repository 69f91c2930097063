namespace Osinfo.Installing.Rendering;

/// <summary>A node of what a template wrote.</summary>
internal sealed record ResultNode(ResultKind Kind, string Text)
{
    internal List<(string Name, string Value)> Namespaces { get; } = [];

    internal List<(string Name, string Value)> Attributes { get; } = [];

    internal List<ResultNode> Children { get; } = [];
}

/// <summary>What <see cref="ResultNode.Text"/> is: for an element its name, for an instruction what is between the marks.</summary>
internal enum ResultKind
{
    /// <summary>An element, or the root of all.</summary>
    Element,

    /// <summary>Text to be escaped.</summary>
    Text,

    /// <summary>Text written as it is.</summary>
    Raw,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A processing instruction.</summary>
    Instruction,
}
