namespace osinfo_query.Tests;

public sealed class CsvFormatTests
{
    [Fact]
    public void The_first_record_names_the_properties_and_every_record_ends_in_CRLF() =>
        Assert.Equal(
            "name,vendor,id\r\nDebian 8,Debian Project,http://debian.org/debian/8\r\n",
            Tools.Query("os", "short-id=debian8", "--format", "csv", "--fields", "name,vendor,id").Output);

    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"x\"", "\"say \"\"x\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("a\rb", "\"a\rb\"")]
    [InlineData(" blanks stay ", " blanks stay ")]
    [InlineData("ünïcödé", "ünïcödé")]
    public void Fields_are_quoted_where_RFC_4180_asks_for_it(string text, string field)
    {
        using var database = new TemporaryDatabase();
        database.WriteOs("text/1", $"<name>{Samples.Escape(text)}</name>");

        var run = Tools.QueryOf(Samples.Load(database), "os", "--format", "csv", "--fields", "name,id");

        Assert.Equal($"name,id\r\n{field},http://example.org/text/1\r\n", run.Output);
    }

    [Fact]
    public void Several_values_are_joined_by_a_blank_and_none_is_empty() =>
        Assert.Equal(
            "short-id,codename,id\r\ndebian3 debian3.0 debianwoody,woody,http://debian.org/debian/3\r\n",
            Tools.Query("os", "short-id=debianwoody", "--format", "csv", "--fields", "short-id,codename,id").Output);

    [Fact]
    public void Without_fields_all_properties_are_written() =>
        Assert.Equal(
            "short-id,name,version,family,distro,vendor,release-date,eol-date,codename,id,release-status,"
                + "active-eol-date,security-eol-date,lts-eol-date,paid-eol-date,eol-announced,tpm,tpm-version,secure-boot,may-be",
            Tools.Query("os", "--format", "csv").Output.Split("\r\n")[0]);

    [Fact]
    public void Nothing_found_is_the_first_record_and_status_1() =>
        Assert.Equal(new ToolRun(1, "name\r\n", ""), Tools.Query("os", "name=no such", "--format", "csv", "--fields", "name"));

    [Fact]
    public void Every_record_of_the_packaged_database_has_as_many_fields_as_the_first()
    {
        var records = Tools.Query("device", "--format", "csv").Output.Split("\r\n")[..^1];

        Assert.All(records, record => Assert.Equal(8, CountFields(record)));
    }

    /// <summary>A comma within quotes separates nothing; a doubled quote ends and starts them.</summary>
    private static int CountFields(string record) => record.Split('"').Where((_, index) => index % 2 == 0).Sum(part => part.Count(c => c == ',')) + 1;
}
