using System.Text.RegularExpressions;

namespace osinfo_detect.Tests;

/// <summary>Holds what our tool answers against what that of the C library answers.</summary>
internal static partial class Difference
{
    // What the C library returns for an input that it cannot read.
    private const int ReferenceUnreadable = 253;

    private static readonly Osinfo.OsinfoDatabase Packaged = Tools.Load(Tools.PackagedDirectory);

    /// <summary>
    /// Runs both tools with the same arguments, those of the C library two at a time, and describes every difference. Of several matches
    /// the C library tells the one first that comes first in its hash table: with <c>--all</c> their order does not count, and
    /// without it ours may be any of them.
    /// </summary>
    public static IReadOnlyList<string> FindAll(IEnumerable<string[]> runs) =>
    [
        .. runs.AsParallel().AsOrdered().WithDegreeOfParallelism(2)
            .Select(arguments => Describe(arguments, Tools.Reference(arguments), Tools.DetectWith(Packaged, arguments)))
            .OfType<string>(),
    ];

    private static string? Describe(string[] arguments, ToolRun reference, ToolRun ours)
    {
        var isEqual = arguments.Contains("--all")
            ? WithoutNumbers(reference.Output).SequenceEqual(WithoutNumbers(ours.Output))
            : reference.Output == ours.Output || HasSeveralMatches(arguments, ours);
        return isEqual && Succeeded(reference) == ours.ExitCode is 0 or 1
            ? null
            : $"{string.Join(' ', arguments)}\nreference ({reference.ExitCode}): {reference.Output}{reference.Error}"
                + $"ours ({ours.ExitCode}): {ours.Output}{ours.Error}";
    }

    private static bool Succeeded(ToolRun reference) => reference.ExitCode != ReferenceUnreadable;

    private static bool HasSeveralMatches(string[] arguments, ToolRun ours) =>
        Tools.DetectWith(Packaged, ["--all", .. arguments]).Output is var all
        && all.Contains("#2: ", StringComparison.Ordinal)
        && WithoutNumbers(ours.Output).All(WithoutNumbers(all).Contains);

    private static IEnumerable<string> WithoutNumbers(string output) =>
        output.Split('\n').Select(line => Number().Replace(line, "")).Order(StringComparer.Ordinal);

    [GeneratedRegex("^#[0-9]+: ")]
    private static partial Regex Number();
}
