namespace OsinfoDb.Lint;

/// <summary>A line of the allow-list.</summary>
/// <param name="Line">Its number.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="EntityId">The entity; with <c>*</c> at its end all whose id begins so.</param>
/// <param name="Reason">Why the findings are right as they are.</param>
/// <param name="Expires">The last day it counts; null: for ever.</param>
internal sealed record AllowListEntry(int Line, string RuleId, string EntityId, string Reason, DateOnly? Expires)
{
    internal bool Allows(Finding finding) =>
        finding.RuleId == RuleId
        && (EntityId.EndsWith('*')
            ? finding.EntityId.StartsWith(EntityId[..^1], StringComparison.Ordinal)
            : finding.EntityId == EntityId);
}
