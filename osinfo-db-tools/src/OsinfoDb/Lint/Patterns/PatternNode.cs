namespace OsinfoDb.Lint.Patterns;

/// <summary>A part of a pattern.</summary>
internal abstract record PatternNode;

/// <summary>One character that stands for itself.</summary>
internal sealed record Literal(char Value) : PatternNode;

/// <summary>The dot.</summary>
internal sealed record AnyCharacter : PatternNode;

/// <summary>One of the printable ASCII characters.</summary>
internal sealed record CharacterSet(string Members) : PatternNode;

/// <summary>The start (<c>^</c>) or the end (<c>$</c>) of the text, or another place without width.</summary>
internal sealed record Anchor(char Sign) : PatternNode;

/// <summary>What must, or must not, follow or stand before.</summary>
internal sealed record LookAround(PatternNode Inner) : PatternNode;

/// <summary>One after the other.</summary>
internal sealed record Sequence(IReadOnlyList<PatternNode> Nodes) : PatternNode;

/// <summary>One of several.</summary>
internal sealed record Choice(IReadOnlyList<PatternNode> Nodes) : PatternNode;

/// <summary>A part in parentheses.</summary>
internal sealed record PatternGroup(PatternNode Inner, bool IsCapturing) : PatternNode;

/// <summary>Several times; without <paramref name="Max"/> as often as wanted.</summary>
internal sealed record Repeat(PatternNode Inner, int Min, int? Max) : PatternNode;
