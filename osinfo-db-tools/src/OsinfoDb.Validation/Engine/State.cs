using Commons.Xml.Relaxng.Derivative;

namespace OsinfoDb.Validation.Engine;

/// <summary>What may follow at one point of a document.</summary>
internal sealed class State(RdpPattern pattern)
{
    internal RdpPattern Pattern { get; } = pattern;

    /// <summary>Nothing may follow: what led here was not allowed.</summary>
    internal bool IsDead { get; } = pattern is RdpNotAllowed;

    internal bool DependsOnText { get; } = Internals.DependsOnText(pattern);
}
