namespace OsinfoDb.Lint.Tests;

public sealed class AllowListTests
{
    private static readonly Finding Known = new("L54", Severity.Warning, "a.xml", 3, "http://example.org/one/1", "no end");
    private static readonly IReadOnlyList<Rule> Rules = [RuleSet.Find("L54")!];

    [Theory]
    [InlineData("L54\thttp://example.org/one/1\tnobody knows")]
    [InlineData("L54\thttp://example.org/*\tnobody knows")]
    [InlineData("L54\thttp://example.org/one/1\tnobody knows\t2026-06-01")]
    public void What_is_allowed_is_not_told(string line) =>
        Assert.Empty(AllowList.Parse(line, "allow.tsv").Apply([Known], Rules, LintedDatabase.Today));

    [Theory]
    [InlineData("L54\thttp://example.org/two/1\tnobody knows", "remove it")]
    [InlineData("L54\thttp://example.org/one/1\tnobody knows\t2026-05-31", "expired")]
    [InlineData("L999\thttp://example.org/one/1\tnobody knows", "no rule L999")]
    public void A_line_that_allows_nothing_is_an_error(string line, string message)
    {
        var findings = AllowList.Parse(line, "allow.tsv").Apply([Known], Rules, LintedDatabase.Today);

        Assert.Contains(Known, findings);
        Assert.Contains(findings, finding => finding is { File: "allow.tsv", Line: 1, Severity: Severity.Error }
            && finding.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_about_a_rule_that_did_not_run_is_left_alone() =>
        Assert.Empty(AllowList.Parse("L80\thttp://example.org/*\tno https", "allow.tsv").Apply([], Rules, LintedDatabase.Today));

    [Theory]
    [InlineData("L54\thttp://example.org/one/1")]
    [InlineData("L54\thttp://example.org/one/1\t ")]
    [InlineData("L54\thttp://example.org/one/1\tnobody knows\ttomorrow")]
    public void A_line_without_reason_or_with_a_wrong_date_is_refused(string line) =>
        Assert.Contains(
            "allow.tsv:1", Assert.Throws<InvalidDataException>(() => AllowList.Parse(line, "allow.tsv")).Message, StringComparison.Ordinal);
}
