using System.Text.Json;
using Osinfo.Tools.Query;

namespace osinfo_query.Tests;

/// <summary>JSON: one object a line, as docs/schema/osinfo-query.schema.json says.</summary>
public sealed class JsonFormatTests
{
    private static readonly JsonSchema Schema = JsonSchema.Load("osinfo-query.schema.json");

    public static TheoryData<string> Types => [.. QueryType.All.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_line_of_the_packaged_database_is_as_the_schema_says(string type)
    {
        foreach (var line in Tools.Query(type, "--format", "json").Lines)
        {
            var mistakes = Schema.Check(type, JsonElement.Parse(line));

            Assert.True(mistakes.Count == 0, $"{string.Join("; ", mistakes)} in {line}");
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Without_fields_a_line_has_every_property_of_the_schema(string type)
    {
        using var database = new TemporaryDatabase();
        Samples.WriteOneOfEach(database);

        var line = Tools.QueryOf(Samples.Load(database), type, "--format", "json").Lines[0];

        Assert.Equal(
            Schema.Definition(type).GetProperty("properties").EnumerateObject().Select(property => property.Name),
            JsonDocument.Parse(line).RootElement.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public void One_system_has_everything_that_is_known_of_it()
    {
        using var database = new TemporaryDatabase();
        Samples.WriteOneOfEach(database);

        var line = Tools.QueryOf(Samples.Load(database), "os", "--format", "json").Output;

        Assert.Equal(
            """
            {"shortId":"sample1","shortIds":["sample1","samplealias"],"name":"Sample 1","version":"1","family":"linux","distro":"sample","vendor":"Example","releaseDate":"2026-01-31","eolDate":"2027-01-31","codename":"First","id":"http://example.org/sample/1","releaseStatus":"prerelease","activeEolDate":"2026-06-30","securityEolDate":"2026-12-31","ltsEolDate":"2027-01-31","paidEolDate":"2030-01-31","eolAnnounced":null,"tpm":"required","tpmVersion":"2.0","secureBoot":"capable","mayBe":[],"resources":{"minimum":[{"architecture":"x86_64","cpu":1000000000,"cpuCount":1,"ram":536870912,"storage":1073741824}],"recommended":[],"maximum":[],"networkInstall":[]},"requirements":[{"architecture":"all","tpm":"required","tpmVersion":"2.0","secureBoot":"capable"}]}

            """,
            line);
    }

    [Fact]
    public void Fields_choose_the_properties() =>
        Assert.Equal(
            "{\"eolDate\":\"2020-06-30\",\"id\":\"http://debian.org/debian/8\"}\n",
            Tools.Query("os", "short-id=debian8", "--format", "json", "--fields", "id,eol-date").Output);

    [Fact]
    public void No_field_gives_an_empty_object() =>
        Assert.Equal("{}\n", Tools.Query("os", "short-id=debian8", "--format", "json", "--fields", "").Output);

    [Fact]
    public void Nothing_found_is_no_line_and_status_1() =>
        Assert.Equal(new ToolRun(1, "", ""), Tools.Query("os", "short-id=no such", "--format", "json"));

    [Fact]
    public void Any_text_comes_back_as_it_was_and_no_control_character_is_written()
    {
        const string Text = "q\"uo'te \\ back\ttab\nline\rreturn \u007f\u009b31m \u2028 \u202e <&> ünïcödé 漢字 \U0001F427";
        using var database = new TemporaryDatabase();
        database.WriteOs("text/1", $"<name>{Samples.Escape(Text)}</name>");

        var run = Tools.QueryOf(Samples.Load(database), "os", "--format", "json", "--fields", "name");

        Assert.Equal(Text, JsonDocument.Parse(Assert.Single(run.Lines)).RootElement.GetProperty("name").GetString());
        Assert.DoesNotContain(run.Lines[0], char.IsControl);
    }
}
