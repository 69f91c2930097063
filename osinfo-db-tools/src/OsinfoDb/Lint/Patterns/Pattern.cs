using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace OsinfoDb.Lint.Patterns;

/// <summary>A pattern of the database, taken apart. The same text is taken apart once.</summary>
internal sealed class Pattern
{
    private static readonly ConcurrentDictionary<string, Pattern> Known = new(StringComparer.Ordinal);

    // By the clock, not by the processor: a busy machine takes hundreds of milliseconds away from a match that is quick.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(3);

    private const int Attempts = 3;

    private readonly Lazy<Regex?> _regex;
    private readonly Lazy<IReadOnlyList<string>> _examples;

    private Pattern(string text)
    {
        Text = text;
        try
        {
            Root = PatternParser.Parse(text);
        }
        catch (FormatException e)
        {
            Fault = e.Message;
        }

        LongestLiteral = Root is null ? "" : FindLongestLiteral(Root);
        _regex = new(() => Root is null ? null : Compile(text));
        _examples = new(() => Root is null ? [] : PatternExamples.Of(Root));
    }

    internal string Text { get; }

    /// <summary>Null when it is no pattern.</summary>
    internal PatternNode? Root { get; }

    /// <summary>Why it is no pattern; null when it is one.</summary>
    internal string? Fault { get; }

    /// <summary>A text that everything it fits contains.</summary>
    internal string LongestLiteral { get; }

    /// <summary>The length of the shortest text it fits.</summary>
    internal int MinLength => Root is null ? 0 : Shortest(Root);

    /// <summary>Some texts it fits, every alternative in one of them; the shortest repetitions first.</summary>
    internal IReadOnlyList<string> Examples => _examples.Value;

    /// <summary>All parts, those above before those below.</summary>
    internal IEnumerable<PatternNode> Nodes => Root is null ? [] : Walk(Root);

    internal static Pattern Of(string text) => Known.GetOrAdd(text, static text => new Pattern(text));

    /// <summary>
    /// Whether it occurs anywhere in the text, which is what the C library asks. One that takes too long does not; rule L18 tells of it.
    /// </summary>
    internal bool Occurs(string text) => text.Contains(LongestLiteral, StringComparison.Ordinal) && TryMatch(text) == true;

    /// <summary>Whether it takes too long for a text.</summary>
    internal bool IsSlow(string text) => TryMatch(text) is null;

    /// <summary>Null when it takes too long, and not only once.</summary>
    private bool? TryMatch(string text)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            try
            {
                return _regex.Value?.IsMatch(text) == true;
            }
            catch (RegexMatchTimeoutException)
            {
                // Perhaps the machine had other things to do.
            }
        }

        return null;
    }

    private static int Shortest(PatternNode node) => node switch
    {
        Literal or AnyCharacter or CharacterSet => 1,
        PatternGroup group => Shortest(group.Inner),
        Repeat repeat => repeat.Min * Shortest(repeat.Inner),
        Sequence sequence => sequence.Nodes.Sum(Shortest),
        Choice choice => choice.Nodes.Min(Shortest),
        _ => 0,
    };

    private static IEnumerable<PatternNode> Walk(PatternNode node) => Children(node).SelectMany(Walk).Prepend(node);

    private static IReadOnlyList<PatternNode> Children(PatternNode node) => node switch
    {
        PatternGroup group => [group.Inner],
        LookAround look => [look.Inner],
        Repeat repeat => [repeat.Inner],
        Sequence sequence => sequence.Nodes,
        Choice choice => choice.Nodes,
        _ => [],
    };

    private static string FindLongestLiteral(PatternNode root)
    {
        var (best, current) = ("", new StringBuilder());
        foreach (var node in root is Sequence sequence ? sequence.Nodes.Append(new AnyCharacter()) : [])
        {
            if (node is Literal literal)
            {
                current.Append(literal.Value);
                continue;
            }

            best = current.Length > best.Length ? current.ToString() : best;
            current.Clear();
        }

        return best;
    }

    /// <summary>ECMAScript: <c>\d</c> and its like mean ASCII, as in the C library.</summary>
    private static Regex Compile(string text) => new(text, RegexOptions.ECMAScript, Timeout);
}
