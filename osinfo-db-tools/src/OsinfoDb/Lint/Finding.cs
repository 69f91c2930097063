namespace OsinfoDb.Lint;

/// <summary>Something a rule found.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="File">The file, by a path that can be opened.</param>
/// <param name="Line">The line in the file, from 1 on.</param>
/// <param name="EntityId">The entity it concerns; empty when the file has none.</param>
/// <param name="Message">What is wrong, on one line.</param>
/// <param name="RelatedId">The other entity involved; null when there is none.</param>
public sealed record Finding(
    string RuleId, Severity Severity, string File, int Line, string EntityId, string Message, string? RelatedId = null)
{
    /// <summary>The order in which findings are told: by file, line, rule, message.</summary>
    public static IComparer<Finding> Order { get; } = Comparer<Finding>.Create(static (x, y) =>
    {
        var order = string.CompareOrdinal(x.File, y.File);
        order = order != 0 ? order : x.Line.CompareTo(y.Line);
        order = order != 0 ? order : string.CompareOrdinal(x.RuleId, y.RuleId);
        return order != 0 ? order : string.CompareOrdinal(x.Message, y.Message);
    });
}
