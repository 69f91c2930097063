namespace OsinfoDb.Lint.Tests.Rules;

public sealed class DatesTests
{
    [Theory]
    [InlineData("U6", "<release-date>2021-02-30</release-date>", "<release-date>2021-02-28</release-date>")]
    [InlineData("U6", "<release-date>2021-02-01</release-date><eol-date>2021-02-01</eol-date>",
        "<release-date>2021-02-01</release-date><eol-date>2021-02-02</eol-date>")]
    [InlineData("U6", "<paid-eol-date>2021-02-30</paid-eol-date>", "<paid-eol-date>2021-02-28</paid-eol-date>")]
    [InlineData("L57", "<release-date>2021-02-01</release-date><lts-eol-date>2021-01-31</lts-eol-date>",
        "<release-date>2021-02-01</release-date><lts-eol-date>2021-02-01</lts-eol-date>")]
    [InlineData("L57", "<security-eol-date>2021-02-01</security-eol-date><active-eol-date>2021-02-02</active-eol-date>",
        "<security-eol-date>2021-02-01</security-eol-date><active-eol-date>2021-02-01</active-eol-date><paid-eol-date>2023-01-01</paid-eol-date>")]
    [InlineData("L58", "<eol-date>2023-01-01</eol-date><security-eol-date>2021-02-01</security-eol-date><paid-eol-date>2023-01-01</paid-eol-date>",
        "<eol-date>2021-02-01</eol-date><security-eol-date>2021-02-01</security-eol-date><paid-eol-date>2023-01-01</paid-eol-date>")]
    [InlineData("L58", "<eol-date>2021-02-01</eol-date><security-eol-date>2021-02-01</security-eol-date><lts-eol-date>2023-01-01</lts-eol-date>",
        "<eol-date>2023-01-01</eol-date><security-eol-date>2021-02-01</security-eol-date><lts-eol-date>2023-01-01</lts-eol-date>")]
    [InlineData("L58", "<eol-date>2021-02-01</eol-date><eol-announced>false</eol-announced>", "<eol-announced>false</eol-announced>")]
    [InlineData("L58", "<security-eol-date>2021-02-01</security-eol-date>", "<eol-date>2021-02-01</eol-date><paid-eol-date>2022-02-01</paid-eol-date>")]
    [InlineData("L51", "<release-date>2019-01-01</release-date><upgrades id=\"http://example.org/other/1\"/>",
        "<release-date>2021-01-01</release-date><upgrades id=\"http://example.org/other/1\"/>")]
    [InlineData("L52", "<release-date>2019-01-01</release-date><derives-from id=\"http://example.org/other/1\"/>",
        "<release-date>2021-01-01</release-date><derives-from id=\"http://example.org/other/1\"/>")]
    [InlineData("L53", "", "<release-status>rolling</release-status>")]
    [InlineData("L54", "<release-date>2014-05-31</release-date>", "<release-date>2014-06-01</release-date>")]
    [InlineData("L55", "<release-date>2026-06-02</release-date>", "<release-date>2026-06-01</release-date>")]
    [InlineData("L55", "<release-date>2026-05-31</release-date><release-status>prerelease</release-status>",
        "<release-date>2026-06-02</release-date><release-status>prerelease</release-status>")]
    [InlineData("L56", "<eol-date>2030-01-01</eol-date><release-status>rolling</release-status>", "<eol-date>2030-01-01</eol-date>")]
    public void Faults_of_dates_are_found(string rule, string bad, string good) => Expect.OnlyTheBad(rule, bad, good);

    [Fact]
    public void The_ends_of_support_of_a_platform_are_looked_at_too()
    {
        using var database = new LintedDatabase().With("platform/example.org/hyper-2.xml", """
            <platform id="http://example.org/hyper/2"><short-id>hyper2</short-id><name>Hyper 2</name>
              <release-date>2021-02-01</release-date><security-eol-date>2020-02-01</security-eol-date></platform>
            """);

        Assert.Equal("http://example.org/hyper/2", Assert.Single(database.Run("L57")).EntityId);
        Assert.Equal("http://example.org/hyper/2", Assert.Single(database.Run("L58")).EntityId);
    }
}
