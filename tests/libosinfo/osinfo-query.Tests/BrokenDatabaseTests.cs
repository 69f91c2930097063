using System.Text;

namespace osinfo_query.Tests;

/// <summary>
/// What a user sees of a broken file: one line that names it, exit status 3, and everything else is listed. The C tool lists nothing then,
/// and ends with status 1 or a crash.
/// </summary>
public sealed class BrokenDatabaseTests
{
    private const string BadOs = "os/example.org/bad-1.xml";

    private static readonly string[] GoodRow = ["Good"];

    [Theory]
    [InlineData(BadOs, 3, "<libosinfo>\n<os id='http://example.org/bad/1'>\n<name>x</os></libosinfo>", "The 'name' start tag")]
    [InlineData(BadOs, 2, "<libosinfo>\n<os id='http://example.org/bad/1'>", "Unexpected end of file")]
    [InlineData(BadOs, 1, "<libosinfo/><more/>", "There are multiple root elements")]
    [InlineData(BadOs, 2, "<libosinfo>\n<os id='http://example.org/bad/1'/>&nbsp;</libosinfo>", "Reference to undeclared entity 'nbsp'")]
    [InlineData(BadOs, 1, "no XML", "Data at the root level is invalid")]
    [InlineData(BadOs, 1, "<?xml version='1.0' encoding='klingon'?><libosinfo/>", "System does not support 'klingon' encoding")]
    [InlineData(BadOs, 2, "\n<oops/>", "the root element is <oops>, expected <libosinfo>")]
    [InlineData(BadOs, 2, "<libosinfo>\n<os><name>x</name></os></libosinfo>", "<os> has no attribute 'id'")]
    [InlineData(BadOs, 2, "<libosinfo>\n<os id=''><name>x</name></os></libosinfo>", "<os> has no attribute 'id'")]
    [InlineData(BadOs, 1, "<libosinfo><os id='http://example.org/bad/1'><clones/></os></libosinfo>", "<clones> has no attribute 'id'")]
    [InlineData(BadOs, 2, "<libosinfo><os id='http://example.org/bad/1'>\n<x-site/></os></libosinfo>", "<x-site> is empty, expected a text")]
    [InlineData(
        BadOs,
        2,
        "<!DOCTYPE libosinfo [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;'>]>\n<libosinfo>&c;</libosinfo>",
        "Reference to undeclared entity 'c'")]
    [InlineData(
        BadOs,
        2,
        "<!DOCTYPE libosinfo [<!ENTITY passwords SYSTEM 'file:///etc/passwd'>]>\n<libosinfo>&passwords;</libosinfo>",
        "Reference to undeclared entity 'passwords'")]
    [InlineData(
        "install-script/example.org/script-1.xml",
        2,
        "<libosinfo><install-script id='http://example.org/script/1'>\n<injection-method>telepathy</injection-method></install-script></libosinfo>",
        "unknown <injection-method>, expected cdrom, disk, floppy, initrd or web")]
    [InlineData(
        "datamap/example.org/map-1.xml",
        2,
        "<libosinfo><datamap id='http://example.org/map/1'>\n<entry inval='a'/></datamap></libosinfo>",
        "<entry> has no attribute 'outval'")]
    [InlineData(
        "deployment/example.org/one-1.xml",
        2,
        "<libosinfo>\n<deployment id='http://example.org/one/1'><platform id='http://qemu.org/qemu/1'/></deployment></libosinfo>",
        "<deployment> needs one <os> and one <platform>")]
    public void A_broken_file_is_named_with_its_line_and_the_rest_is_listed(string file, int line, string text, string message)
    {
        using var database = TemporaryDatabase.WithGoodOs();
        database.Write(file, text);

        var run = Tools.Ours(new Locations(database.Path), "os", "--fields", "name");

        Assert.StartsWith($"osinfo-query: error: {database[file]}:{line}: {message}", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(GoodRow, Rows(run));
        Assert.Equal(3, run.ExitCode);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_named_with_their_line()
    {
        using var database = TemporaryDatabase.WithGoodOs();
        database.Write(BadOs, [.. "<libosinfo>\n"u8, 0xff, 0xfe, .. "</libosinfo>"u8]);

        AssertBroken(database, $"{database[BadOs]}:2: Invalid character in the given encoding");
    }

    [Fact]
    public void A_link_to_nowhere_is_named()
    {
        using var database = TemporaryDatabase.WithGoodOs();
        database.Link(BadOs, "nowhere");

        AssertBroken(database, $"{database[BadOs]}: the file cannot be read: ");
    }

    [Fact]
    public void A_file_of_more_than_64_million_characters_is_named()
    {
        using var database = TemporaryDatabase.WithGoodOs();
        database.Write(BadOs, [.. "<libosinfo>"u8, .. Enumerable.Repeat((byte)' ', 64 * 1024 * 1024), .. "</libosinfo>"u8]);

        AssertBroken(database, $"{database[BadOs]}:1: The input document has exceeded a limit");
    }

    [Fact]
    public void A_file_without_any_element_is_named()
    {
        using var database = TemporaryDatabase.WithGoodOs();
        database.Write(BadOs, " \n ");

        AssertBroken(database, $"{database[BadOs]}:1: Root element is missing");
    }

    [Fact]
    public void Every_broken_file_has_its_line()
    {
        using var database = TemporaryDatabase.WithGoodOs();
        database.Write("device/example.org/a-1.xml", "<oops/>");
        database.Write("os/example.org/b-1.xml", "<");
        database.Write("platform/example.org/c-1.xml", "");
        database.Write("platform/example.org/d-1.xml", "<libosinfo><platform/></libosinfo>");

        var run = Tools.Ours(new Locations(database.Path), "os", "--fields", "name");

        Assert.Equal(3, run.ErrorLines.Length);
        Assert.Equal(GoodRow, Rows(run));
        Assert.Equal(3, run.ExitCode);
    }

    [Fact]
    public void A_system_directory_that_does_not_exist_is_named()
    {
        var run = Tools.Ours(new Locations("/nonexistent/osinfo"), "os", "--fields", "name");

        Assert.Equal("osinfo-query: error: /nonexistent/osinfo: the database directory does not exist\n", run.Error);
        Assert.Empty(Rows(run));
        Assert.Equal(3, run.ExitCode);
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("os")]
    [InlineData("devices")]
    [InlineData("template")]
    public void Elements_100_000_levels_deep_do_no_harm(string element)
    {
        const int Depth = 100_000;
        using var database = TemporaryDatabase.WithGoodOs();
        var nested = new StringBuilder("x", Depth * ((2 * element.Length) + 6));
        nested.Insert(0, $"<{element}>", Depth);
        nested.Insert(nested.Length, $"</{element}>", Depth);
        database.WriteOs("deep/1", $"<name>Deep</name>{nested}");

        var run = Tools.Ours(new Locations(database.Path), "os", "--fields", "name");

        Assert.Equal(["Good", "Deep"], Rows(run));
        Assert.Empty(run.Error);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void An_install_script_100_000_levels_deep_does_no_harm()
    {
        using var database = TemporaryDatabase.WithGoodOs();
        var nested = new StringBuilder().Insert(0, "<a>", 100_000).Insert(300_000, "</a>", 100_000);
        database.Write(
            "install-script/example.org/deep-1.xml",
            $"<libosinfo><install-script id='http://example.org/deep/1'><template>{nested}</template></install-script></libosinfo>");

        var run = Tools.Ours(new Locations(database.Path), "install-script", "--fields", "id");

        Assert.Equal(["http://example.org/deep/1"], Rows(run));
    }

    /// <summary>The C tool crashes on both.</summary>
    [Fact]
    public void An_empty_translation_or_short_id_is_passed_over()
    {
        using var database = TemporaryDatabase.WithGoodOs();
        database.WriteOs("empty/1", "<short-id/>\n<short-id>empty1</short-id><name>Empty</name>\n<name xml:lang='de'/>");
        var file = database["os/example.org/empty-1.xml"];

        var run = Tools.Ours(new Locations(database.Path, Language: "de"), "os", "short-id=empty1", "--fields", "name");

        Assert.Equal(["Empty"], Rows(run));
        Assert.Equal(2, run.ErrorLines.Length);
        Assert.StartsWith($"osinfo-query: warning: {file}:1: <short-id> is empty", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.StartsWith($"osinfo-query: warning: {file}:3: <name> for the language 'de' is empty", run.ErrorLines[1], StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    private static void AssertBroken(TemporaryDatabase database, string message)
    {
        var run = Tools.Ours(new Locations(database.Path), "os", "--fields", "name");

        Assert.StartsWith($"osinfo-query: error: {message}", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(GoodRow, Rows(run));
        Assert.Equal(3, run.ExitCode);
    }

    private static string[] Rows(ToolRun run) => [.. run.Lines.Skip(2).Select(line => line.Trim())];
}
