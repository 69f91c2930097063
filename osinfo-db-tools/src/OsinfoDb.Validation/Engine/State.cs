using Commons.Xml.Relaxng.Derivative;

namespace OsinfoDb.Validation.Engine;

/// <summary>What may follow at one point of a document, and where it leads, as far as that was met before.</summary>
internal sealed class State(RdpPattern pattern)
{
    internal RdpPattern Pattern { get; } = pattern;

    /// <summary>Nothing may follow: what led here was not allowed.</summary>
    internal bool IsDead { get; } = pattern is RdpNotAllowed;

    internal bool DependsOnText { get; } = Internals.DependsOnText(pattern);

    /// <summary>Behind <c>&lt;name</c>.</summary>
    internal Ways<State> StartTags { get; } = new();

    /// <summary>Behind an attribute, by its value.</summary>
    internal Ways<ValueWays> Attributes { get; } = new();

    /// <summary>Behind the text of an element, when it depends on the text; null before the first.</summary>
    internal ValueWays? Texts { get; set; }

    /// <summary>Behind the <c>&gt;</c> of the start tag; null before the first.</summary>
    internal State? StartTagClosed { get; set; }

    /// <summary>Behind the end tag; null before the first.</summary>
    internal State? Ended { get; set; }

    /// <summary>Behind text that may be any; null before the first.</summary>
    internal State? AnyText { get; set; }
}
