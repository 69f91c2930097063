using System.Collections.Concurrent;
using Commons.Xml.Relaxng.Derivative;

namespace OsinfoDb.Validation.Engine;

/// <summary>
/// Follows a document through the grammar, and remembers every step: files of the database are alike, so that most steps have been taken
/// before. The engine works out a new one (the derivative of a pattern) in one thread at a time.
/// </summary>
internal sealed class Automaton
{
    private const int MaxSteps = 200_000;

    // Dates, architectures and numbers come again; ids and addresses do not.
    private const int MaxRememberedValue = 24;

    private readonly Lock _engine = new();
    private readonly Dictionary<RdpPattern, State> _states = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Step, State> _steps = [];
    private int _count;

    internal Automaton(RdpPattern start) => Start = StateOf(start);

    internal State Start { get; }

    /// <summary>Whether it is time to begin anew.</summary>
    internal bool IsFull => _count > MaxSteps;

    internal State OpenStartTag(State from, XmlName name) =>
        from.StartTags.Find(name) ?? Take(new Step(from, StepKind.OpenStartTag, name));

    internal State Attribute(State from, XmlName name, string value) =>
        from.Attributes.Find(name) is { } ways && ways[ways.Classify(value)] is { } known ? known
            : Take(new Step(from, StepKind.Attribute, name, value));

    internal State CloseStartTag(State from) => from.StartTagClosed ?? Take(new Step(from, StepKind.CloseStartTag));

    internal State EndTag(State from) => from.Ended ?? Take(new Step(from, StepKind.EndTag));

    internal State MixedText(State from, string text) =>
        from.DependsOnText ? Take(new Step(from, StepKind.MixedText, default, text))
        : from.AnyText ?? Take(new Step(from, StepKind.MixedText));

    /// <summary>The text of an element without child elements. White space alone may also count as nothing.</summary>
    internal State WholeText(State from, string text) =>
        !from.DependsOnText ? string.IsNullOrWhiteSpace(text) ? from : MixedText(from, text)
        : from.Texts is { } ways && ways[ways.Classify(text)] is { } known ? known
        : Take(new Step(from, StepKind.WholeText, default, text));

    /// <summary>The state behind the element that is being read, whatever is in it.</summary>
    internal State Behind(State inside)
    {
        lock (_engine)
        {
            return StateOf(Expectations.Behind(inside.Pattern).Aggregate((left, right) => left.Choice(right)));
        }
    }

    private State Take(Step step)
    {
        if (_steps.TryGetValue(step, out var known))
        {
            return known;
        }

        lock (_engine)
        {
            var to = StateOf(Derive(step));
            if (!TryKeep(step, to) && step.Value is null or { Length: <= MaxRememberedValue })
            {
                _steps[step] = to;
            }

            _count++;
            return to;
        }
    }

    /// <summary>Remembers in the state itself where a step has led; false where that depends on more than it can hold.</summary>
    private static bool TryKeep(Step step, State to)
    {
        var from = step.From;
        switch (step.Kind)
        {
            case StepKind.OpenStartTag:
                return from.StartTags.Find(step.Name) is not null || from.StartTags.TryAdd(step.Name, to);
            case StepKind.Attribute:
                var attribute = from.Attributes.Find(step.Name);
                if (attribute is null && ValueWays.Of(Expectations.Attributes(from.Pattern, step.Name).Select(found => found.Children)) is { } ways)
                {
                    attribute = from.Attributes.TryAdd(step.Name, ways) ? ways : null;
                }

                return TryKeep(attribute, step.Value!, to);
            case StepKind.WholeText:
                return TryKeep(from.Texts ??= ValueWays.Of([from.Pattern]), step.Value!, to);
            case StepKind.MixedText when step.Value is null:
                from.AnyText = to;
                return true;
            case StepKind.CloseStartTag:
                from.StartTagClosed = to;
                return true;
            case StepKind.EndTag:
                from.Ended = to;
                return true;
            default:
                return false;
        }
    }

    private static bool TryKeep(ValueWays? ways, string value, State to)
    {
        if (ways is not null)
        {
            ways[ways.Classify(value)] = to;
        }

        return ways is not null;
    }

    private static RdpPattern Derive(Step step)
    {
        var pattern = step.From.Pattern;
        return step.Kind switch
        {
            StepKind.OpenStartTag => pattern.StartTagOpenDeriv(step.Name.Local, step.Name.Namespace),
            StepKind.Attribute => pattern.AttDeriv(step.Name.Local, step.Name.Namespace, step.Value, null),
            StepKind.CloseStartTag => pattern.StartTagCloseDeriv(),
            StepKind.EndTag => pattern.EndTagDeriv(),
            StepKind.WholeText when string.IsNullOrWhiteSpace(step.Value) => pattern.Choice(pattern.TextDeriv(step.Value ?? "", null)),
            _ => pattern.TextDeriv(step.Value ?? "x", null),
        };
    }

    private State StateOf(RdpPattern pattern)
    {
        if (!_states.TryGetValue(pattern, out var state))
        {
            _states[pattern] = state = new State(pattern);
        }

        return state;
    }
}
