namespace OsinfoDb.Lint.Tests;

/// <summary>The two things every rule has to show.</summary>
internal static class Expect
{
    /// <summary>The rule finds something in the system with the bad content, says where, and nothing in that with the good.</summary>
    public static void OnlyTheBad(string rule, string bad, string good)
    {
        using var wrong = new LintedDatabase().WithOs(bad);
        using var right = new LintedDatabase().WithOs(good);

        var findings = wrong.Run(rule);

        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Equal(rule, finding.RuleId));
        Assert.All(findings, finding => Assert.Contains(LintedDatabase.Id, new[] { finding.EntityId, finding.RelatedId }));
        Assert.All(findings, finding => Assert.True(File.Exists(finding.File)));
        Assert.Empty(right.Run(rule));
    }
}
