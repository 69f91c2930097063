namespace osinfo_query.Tests;

public sealed class SupportTests
{
    private const string Types = "free, active, security, lts, paid";

    [Theory]
    [InlineData("--supported-on 2019-12-31", "unknown")]
    [InlineData("--supported-on 2020-01-01", "long short unknown")]
    [InlineData("--supported-on 2021-01-01", "long short unknown")]
    [InlineData("--supported-on 2021-01-02", "long unknown")]
    [InlineData("--supported-on 2021-01-02 --support free", "long")]
    [InlineData("--supported-on 2021-01-02 --support active", "")]
    [InlineData("--supported-on 2020-06-30 --support active", "long")]
    [InlineData("--supported-on 2024-01-01 --support lts", "long")]
    [InlineData("--supported-on 2024-01-01 --support security", "")]
    [InlineData("--supported-on 2099-12-31 --support paid", "long")]
    [InlineData("--supported-on today", "unknown")]
    [InlineData("--eol", "long short")]
    [InlineData("--eol --support active", "long")]
    [InlineData("--eol --support paid", "")]
    [InlineData("--eol --supported-on 2021-06-30", "long")]
    [InlineData("--eol short-id=short", "short")]
    [InlineData("--support free --eol --support active", "long")]
    public void Systems_are_chosen_by_their_support(string options, string shortIds)
    {
        using var database = Written();

        var run = Tools.QueryOf(Samples.Load(database), ["os", "--format", "csv", "--fields", "short-id", .. options.Split(' ')]);

        Assert.Equal(["short-id", .. shortIds.Split(' ', StringSplitOptions.RemoveEmptyEntries)], run.Output.Split("\r\n")[..^1]);
        Assert.Equal(shortIds.Length > 0 ? 0 : 1, run.ExitCode);
    }

    [Fact]
    public void Platforms_are_chosen_too()
    {
        using var database = Written();

        Assert.Equal("short-id\r\nhost\r\n", Tools.QueryOf(Samples.Load(database), "platform", "--eol", "--format", "csv", "--fields", "short-id").Output);
        Assert.Equal(1, Tools.QueryOf(Samples.Load(database), "platform", "--supported-on", "2022-01-01").ExitCode);
    }

    [Fact]
    public void The_ends_of_support_are_columns_when_asked_for()
    {
        using var database = Written();

        var run = Tools.QueryOf(Samples.Load(database), "os", "short-id=long", "--fields", "short-id,eol-date,active-eol-date,security-eol-date,lts-eol-date,paid-eol-date,tpm");

        Assert.Equal(
            """
             Short ID             | End of life  | End of active | End of security | End of LTS   | End of paid  | TPM        
            ----------------------+--------------+---------------+-----------------+--------------+--------------+------------
             long                 | 2024-12-31   | 2020-12-31    | 2022-12-31      | 2024-12-31   | 2099-12-31   | required   

            """,
            run.Output);
    }

    [Fact]
    public void What_is_inherited_of_the_requirements_is_shown_and_can_be_asked_for()
    {
        using var database = Written();

        var run = Tools.QueryOf(Samples.Load(database), "os", "tpm=required", "--format", "csv", "--fields", "short-id,tpm,tpm-version,secure-boot");

        Assert.Equal("short-id,tpm,tpm-version,secure-boot\r\nlong,required,2.0,capable\r\nshort,required,2.0,capable\r\n", run.Output);
    }

    [Fact]
    public void The_releases_that_a_family_may_be_are_shown()
    {
        using var database = Written();
        database.WriteOs("family/1", "<short-id>family</short-id><may-be id='http://example.org/short/1'/><may-be id='http://example.org/long/1'/>");

        var run = Tools.QueryOf(Samples.Load(database), "os", "may-be=long", "--format", "csv", "--fields", "short-id,may-be");

        Assert.Equal("short-id,may-be\r\nfamily,short long\r\n", run.Output);
    }

    /// <summary>A system whose end is not known passes, as in the filters of the C library.</summary>
    [Fact]
    public void The_packaged_database_has_the_systems_that_the_library_calls_supported()
    {
        var day = new DateOnly(2023, 1, 1);
        var expected = Tools.Packaged.Oses.Where(os => os.IsSupportedOn(day)).Select(os => os.Id).Order(StringComparer.Ordinal);

        var run = Tools.Query("os", "--supported-on", "2023-01-01", "--format", "csv", "--fields", "id", "--sort", "id");

        Assert.Equal(expected, run.Output.Split("\r\n")[1..^1]);
    }

    [Theory]
    [InlineData("'soon' is no day, expected one such as 2026-01-31, or today", "os", "--supported-on", "soon")]
    [InlineData("'2026-02-30' is no day, expected one such as 2026-01-31, or today", "os", "--supported-on", "2026-02-30")]
    [InlineData("unknown kind of support 'pay', did you mean 'paid'? (known: " + Types + ")", "os", "--eol", "--support", "pay")]
    [InlineData("--support needs --supported-on or --eol", "os", "--support", "paid")]
    [InlineData("--eol goes with os and platform only, not with media", "media", "--eol")]
    [InlineData("--supported-on goes with os and platform only, not with device", "device", "--supported-on", "today")]
    public void A_wrong_word_is_named(string message, params string[] arguments) =>
        Assert.Equal(new ToolRun(2, "", $"osinfo-query: error: {message}\n"), Tools.Query(arguments));

    private static TemporaryDatabase Written()
    {
        var database = new TemporaryDatabase();
        database.WriteOs(
            "long/1",
            """
            <short-id>long</short-id><release-date>2020-01-01</release-date><eol-date>2024-12-31</eol-date>
            <active-eol-date>2020-12-31</active-eol-date><security-eol-date>2022-12-31</security-eol-date>
            <lts-eol-date>2024-12-31</lts-eol-date><paid-eol-date>2099-12-31</paid-eol-date>
            <requirements arch="all"><tpm need="required" version="2.0"/><secure-boot need="capable"/></requirements>
            """);
        database.WriteOs(
            "short/1",
            """
            <short-id>short</short-id><release-date>2020-01-01</release-date><eol-date>2021-01-01</eol-date>
            <derives-from id="http://example.org/long/1"/>
            """);
        database.WriteOs("unknown/1", "<short-id>unknown</short-id>");
        database.Write(
            "platform/example.org/host-1.xml",
            "<libosinfo><platform id='http://example.org/host/1'><short-id>host</short-id><eol-date>2021-01-01</eol-date></platform></libosinfo>");
        return database;
    }
}
