using System.Text.Json;

namespace OsinfoDb.Validation.Tests;

public sealed class ToolTests : IDisposable
{
    private static readonly string Valid = Samples.Os("");
    private static readonly string Invalid = Samples.Os("<eol-date>never</eol-date>");

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Says_nothing_about_a_valid_file() => Assert.Equal(new ToolRun(0, "", ""), ToolRun.Of(_folder.Add("a.xml", Valid)));

    [Fact]
    public void Tells_every_bad_file_of_a_directory_sorted_by_path()
    {
        for (var i = 9; i >= 0; i--)
        {
            _folder.Add($"os/example.org/x-{i}.xml", Invalid);
        }

        var run = ToolRun.Of(_folder.Path);

        Assert.Equal(1, run.Code);
        Assert.Equal("", run.Output);
        var lines = run.Error.TrimEnd().Split('\n');
        Assert.Equal(
            Enumerable.Range(0, 10).Select(i => _folder.PathTo($"os/example.org/x-{i}.xml")), lines.SkipLast(1).Select(line => line.Split(':')[0]));
        Assert.Equal("osinfo-db-validate: invalid files: 10 of 10, findings: 10", lines[^1]);
    }

    [Fact]
    public void Takes_files_directories_and_file_addresses_together()
    {
        var run = ToolRun.Of(_folder.Add("a b.xml", Invalid), new Uri(_folder.Add("c d.xml", Invalid)).AbsoluteUri, _folder.PathTo("os"), "-v");
        _folder.Add("os/e.xml", Invalid);

        Assert.Equal(3, run.Code);
        Assert.Equal($"{_folder.PathTo("a b.xml")}\n{_folder.PathTo("c d.xml")}\n{_folder.PathTo("os")}\n", run.Output);
        Assert.Contains("os: there is no such file or directory", run.Error, StringComparison.Ordinal);
        Assert.Contains("invalid files: 2 of 3", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Below_a_directory_only_names_that_end_in_xml_count_but_a_named_file_always()
    {
        var readme = _folder.Add("os/README", "no XML");

        Assert.Equal(0, ToolRun.Of(_folder.Path).Code);
        Assert.Equal(1, ToolRun.Of(readme).Code);
    }

    [Fact]
    public void Verbose_tells_directories_and_skipped_files_too()
    {
        _folder.Add("os/README", "no XML");
        _folder.Add("os/a.xml", Valid);

        var run = ToolRun.Of("--verbose", _folder.PathTo("os"));

        Assert.Equal($"{_folder.PathTo("os")}\n{_folder.PathTo("os/README")}\n{_folder.PathTo("os/a.xml")}\n", run.Output);
    }

    [Fact]
    public void An_entry_that_hides_another_is_accepted_below_an_entity_directory_only()
    {
        _folder.Add("os/example.org/a.xml", "");
        _folder.AddLink("platform/example.org/b.xml", "/dev/null");
        var elsewhere = _folder.Add("c.xml", "");

        Assert.Equal(0, ToolRun.Of(_folder.PathTo("os"), _folder.PathTo("platform")).Code);
        var run = ToolRun.Of(elsewhere);
        Assert.Equal(1, run.Code);
        Assert.Contains("the file is empty", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_are_followed_and_loops_end()
    {
        _folder.Add("real/a.xml", Invalid);
        _folder.AddLink("data/os", "../real");
        _folder.AddLink("data/again", "..");
        _folder.AddLink("real/up", "../data");

        var run = ToolRun.Of(_folder.PathTo("data"));

        Assert.Equal(1, run.Code);
        Assert.Contains("invalid files: 1 of 1", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_to_nowhere_and_pipes_are_errors_whatever_their_names()
    {
        _folder.AddLink("dangling", "nowhere");
        _folder.AddPipe("pipe");
        _folder.AddLink("self.xml", "self.xml");

        var run = ToolRun.Of(_folder.Path);

        Assert.Equal(3, run.Code);
        Assert.Equal(
            $"osinfo-db-validate: error: {_folder.PathTo("dangling")}: there is no such file or directory\n"
                + $"osinfo-db-validate: error: {_folder.PathTo("pipe")}: is neither a file nor a directory\n"
                + $"osinfo-db-validate: error: {_folder.PathTo("self.xml")}: there is no such file or directory\n",
            run.Error);
    }

    [Fact]
    public void Control_characters_of_names_do_not_reach_the_terminal()
    {
        var run = ToolRun.Of(_folder.Add("\e[2J\n.xml", Invalid));

        Assert.Equal(2, run.Error.Count(c => c == '\n'));
        Assert.DoesNotContain('\e', run.Error);
    }

    [Fact]
    public void A_file_that_is_too_large_is_told_without_reading_all_of_it()
    {
        var path = _folder.PathTo("a.xml");
        using (var file = File.Create(path))
        {
            file.SetLength(100L * 1024 * 1024 * 1024);
        }

        var run = ToolRun.Of(path);

        Assert.Equal(1, run.Code);
        Assert.Contains("larger than 4 MiB", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_one_object_for_every_file()
    {
        _folder.Add("os/a.xml", Valid);
        _folder.Add("os/b.xml", Invalid);
        _folder.Add("os/c.xml", "");
        _folder.AddLink("os/d.xml", "nowhere");

        var run = ToolRun.Of("--format", "json", _folder.Path);

        Assert.Equal((3, ""), (run.Code, run.Error));
        var files = run.Output.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["valid", "invalid", "hiding", "unreadable"], files.Select(file => file.GetProperty("status").GetString()));
        var finding = files[1].GetProperty("findings")[0];
        Assert.Equal("invalid-value", finding.GetProperty("kind").GetString());
        Assert.Equal("/libosinfo/os/eol-date", finding.GetProperty("element").GetString());
        Assert.Equal("never", finding.GetProperty("value").GetString());
        Assert.EndsWith("there is no such file or directory", files[3].GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_rules_of_lint_are_held_against_the_same_files_when_asked()
    {
        const string Odd = """
            <libosinfo version="0.0.1"><os id="http://example.org/odd/1"><short-id>odd1</short-id><name>Odd</name><vendor>Example</vendor>
            <release-date>2020-02-30</release-date></os></libosinfo>
            """;
        var odd = _folder.Add("data/os/example.org/odd-1.xml", Odd);
        var other = _folder.Add("data/os/example.org/odd-2.xml", Odd.Replace("odd/1", "odd/2", StringComparison.Ordinal).Replace("odd1", "odd2", StringComparison.Ordinal));

        var without = ToolRun.Of(odd);
        var with = ToolRun.Of("--lint", odd);
        var all = ToolRun.Of("--lint", "--format", "json", _folder.PathTo("data"));

        Assert.Equal(new ToolRun(0, "", ""), without);
        Assert.Equal(1, with.Code);
        Assert.Contains($"{odd}:2: error: '2020-02-30' is no date of the calendar [U6]\n", with.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(other, with.Error, StringComparison.Ordinal);
        Assert.Equal(1, all.Code);
        Assert.All(
            all.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement),
            file => Assert.Contains(file.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("rule").GetString() == "U6"));
    }

    [Fact]
    public void Json_has_exactly_the_fields_of_its_schema()
    {
        var schema = JsonDocument.Parse(File.ReadAllText(Repository.PathTo("docs/schema/osinfo-db-validate.schema.json"))).RootElement;
        var file = JsonDocument.Parse(ToolRun.Of("--format", "json", _folder.Add("a.xml", Invalid)).Output).RootElement;
        var finding = schema.GetProperty("$defs").GetProperty("finding");

        Assert.Equal(Names(schema.GetProperty("properties")), Names(file));
        Assert.Equal(Names(finding.GetProperty("properties")), Names(file.GetProperty("findings")[0]));
        Assert.Equal(
            Enum.GetNames<FindingKind>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName),
            finding.GetProperty("properties").GetProperty("kind").GetProperty("enum").EnumerateArray().Select(kind => kind.GetString()));
    }

    [Theory]
    [InlineData("--user", "--system")]
    [InlineData("--system", "a.xml")]
    [InlineData("--dir", "")]
    [InlineData("--format", "xml")]
    [InlineData("--unknown", "x")]
    [InlineData("http://example.org/a.xml", "x")]
    [InlineData("", "x")]
    public void Wrong_usage_is_one_line_and_exit_status_two(string first, string second)
    {
        var run = ToolRun.Of(first, second);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Equal(1, run.Error.Count(c => c == '\n'));
        Assert.StartsWith("osinfo-db-validate: error: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_location_is_checked_with_its_own_grammar()
    {
        _folder.Add("schema/osinfo.rng", "<element name='libosinfo' xmlns='http://relaxng.org/ns/structure/1.0'><empty/></element>");
        _folder.Add("os/a.xml", "<libosinfo/>");

        Assert.Equal(new ToolRun(0, "", ""), ToolRun.Start(["--dir", _folder.Path, "--no-cache"]));
        Assert.Equal(1, ToolRun.Of("--dir", _folder.Path).Code);
    }

    [Fact]
    public void Without_any_grammar_that_of_the_tool_is_used()
    {
        _folder.Add("x/os/a.xml", Invalid);

        Assert.Contains("eol-date", ToolRun.Start(["--root", _folder.Path, "--dir", "x", "--no-cache"]).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<grammar>")]
    [InlineData(null)]
    public void A_grammar_that_cannot_be_read_is_one_line_and_exit_status_three(string? grammar)
    {
        var path = grammar is null ? _folder.PathTo("none.rng") : _folder.Add("bad.rng", grammar);

        var run = ToolRun.Start(["--schema", path, _folder.Add("a.xml", Valid), "--no-cache"]);

        Assert.Equal(3, run.Code);
        Assert.Equal(1, run.Error.Count(c => c == '\n'));
        Assert.Contains(path, run.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(JsonElement value) => value.EnumerateObject().Select(property => property.Name);
}
