namespace OsinfoDb.Lint;

/// <summary>A rule of the list that says nothing here, and why.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Statement">What it would demand.</param>
/// <param name="Reason">Why it does not apply.</param>
public sealed record InapplicableRule(string Id, string Statement, string Reason);
