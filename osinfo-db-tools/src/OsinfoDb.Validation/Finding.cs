using System.Globalization;

namespace OsinfoDb.Validation;

/// <summary>Something in a file that the grammar does not allow, or that keeps the file from being read.</summary>
public sealed class Finding
{
    /// <summary>The name of the file, as it was given.</summary>
    public required string File { get; init; }

    /// <summary>Counted from 1; 0 when it is about the file as a whole.</summary>
    public int Line { get; init; }

    /// <summary>Counted from 1; 0 when it is about the line or the file as a whole.</summary>
    public int Column { get; init; }

    /// <summary>What is wrong, for programs.</summary>
    public required FindingKind Kind { get; init; }

    /// <summary>How bad it is.</summary>
    public FindingSeverity Severity { get; init; } = FindingSeverity.Error;

    /// <summary>The way to the element it is about, such as <c>/libosinfo/os/media[2]/iso</c>; null when the file cannot be read so far.</summary>
    public string? ElementPath { get; init; }

    /// <summary>The name of the offending or missing element or attribute.</summary>
    public string? Name { get; init; }

    /// <summary>The offending value or text.</summary>
    public string? Value { get; init; }

    /// <summary>The names or values that are allowed in that place; empty when there are none or there is no list.</summary>
    public IReadOnlyList<string> Expected { get; init; } = [];

    /// <summary>What is wrong and what was expected, on one line, without the place.</summary>
    public required string Message { get; init; }

    /// <summary>The rule that found it; null when it was the grammar.</summary>
    public string? Rule { get; init; }

    /// <summary><c>file:line:column: error: message</c>.</summary>
    public override string ToString()
    {
        var place = Line == 0 ? File
            : Column == 0 ? string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}")
            : string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
        return $"{place}: {SeverityName}: {Message}{(Rule is null ? "" : $" [{Rule}]")}";
    }

    private string SeverityName => Severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "note",
    };
}
