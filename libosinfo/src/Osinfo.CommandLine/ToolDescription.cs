namespace Osinfo.CommandLine;

/// <summary>What a tool tells about itself.</summary>
/// <param name="Name">The name of the command.</param>
public sealed record ToolDescription(string Name)
{
    /// <summary>What the user types to run it, for the usage.</summary>
    public string Command { get; init; } = Name;

    /// <summary>Commands to show at the end of the help, each with a word on what it does.</summary>
    public IReadOnlyList<(string Command, string Meaning)> Examples { get; init; } = [];

    /// <summary>What else the help should tell, before the examples.</summary>
    public string Notes { get; init; } = "";

    /// <summary>What the numbers it returns mean.</summary>
    public string ExitStatus { get; init; } = "0 found, 1 nothing matched, 2 wrong usage, 3 an input cannot be read";

    /// <summary>
    /// Describes the data it works with, for <c>--version</c>; told where to write what is wrong with them. Null when it brings none.
    /// </summary>
    public Func<TextWriter, string>? DescribeData { get; init; }
}
