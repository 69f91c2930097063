namespace VirtViewer.CommandLine;

/// <summary>An option of the command line.</summary>
/// <param name="Name">The long name without dashes.</param>
/// <param name="Help">What it does.</param>
public sealed record OptionDefinition(string Name, string Help)
{
    /// <summary>The letter of the short form; null when there is none.</summary>
    public char? Letter { get; init; }

    /// <summary>What its value is called; null when it takes none.</summary>
    public string? Value { get; init; }

    /// <summary>Which of the programs has it.</summary>
    public ViewerProgram Programs { get; init; } = ViewerProgram.Both;

    /// <summary>Where the help lists it and who acts on it.</summary>
    public OptionGroup Group { get; init; }
}
