namespace OsinfoDb.Lint.Tests.Rules;

public sealed class DatesTests
{
    [Theory]
    [InlineData("U6", "<release-date>2021-02-30</release-date>", "<release-date>2021-02-28</release-date>")]
    [InlineData("U6", "<release-date>2021-02-01</release-date><eol-date>2021-02-01</eol-date>",
        "<release-date>2021-02-01</release-date><eol-date>2021-02-02</eol-date>")]
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
}
