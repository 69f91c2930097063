namespace Osinfo.Tests.Loading;

/// <summary>A broken file is reported with its line and costs nothing but itself.</summary>
public sealed class BrokenFilesTests : IDisposable
{
    private readonly TemporaryDatabase _files = new TemporaryDatabase().With("os/x.org/good.xml", "<os id='http://x.org/good'/>");

    [Theory]
    [InlineData("os", 3, "has no attribute 'id'", "<os>\n</os>")]
    [InlineData("os", 3, "has no attribute 'id'", "<os id=''>\n</os>")]
    [InlineData("platform", 3, "<platform> has no attribute 'id'", "<platform/>")]
    [InlineData("device", 3, "<device> has no attribute 'id'", "<device/>")]
    [InlineData("datamap", 3, "<datamap> has no attribute 'id'", "<datamap/>")]
    [InlineData("deployment", 3, "<deployment> has no attribute 'id'", "<deployment/>")]
    [InlineData("install-script", 3, "<install-script> has no attribute 'id'", "<install-script/>")]
    [InlineData("os", 4, "<derives-from> has no attribute 'id'", "<os id='http://x.org/bad'>\n<derives-from/></os>")]
    [InlineData("os", 4, "<clones> has no attribute 'id'", "<os id='http://x.org/bad'>\n<clones/></os>")]
    [InlineData("os", 4, "<upgrades> has no attribute 'id'", "<os id='http://x.org/bad'>\n<upgrades/></os>")]
    [InlineData("os", 5, "<device> has no attribute 'id'", "<os id='http://x.org/bad'>\n<devices>\n<device/></devices></os>")]
    [InlineData("os", 5, "<device> has no attribute 'id'", "<os id='http://x.org/bad'>\n<driver>\n<device/></driver></os>")]
    [InlineData("os", 5, "<script> has no attribute 'id'", "<os id='http://x.org/bad'>\n<installer>\n<script/></installer></os>")]
    [InlineData("os", 4, "<script> has no attribute 'id'", "<os id='http://x.org/bad'>\n<media><installer><script/></installer></media></os>")]
    [InlineData("os", 4, "<variant> has no attribute 'id'", "<os id='http://x.org/bad'>\n<variant/></os>")]
    [InlineData("os", 4, "<x-mine> is empty, expected a text", "<os id='http://x.org/bad'>\n<x-mine/></os>")]
    [InlineData("os", 4, "<x-mine> begins with an element, expected a text", "<os id='http://x.org/bad'>\n<x-mine><b>t</b></x-mine></os>")]
    [InlineData("deployment", 3, "needs one <os> and one <platform>", "<deployment id='http://x.org/bad'>\n<os id='http://x.org/good'/></deployment>")]
    [InlineData("deployment", 3, "needs one <os> and one <platform>", "<deployment id='http://x.org/bad'><platform id='p'/>\n</deployment>")]
    [InlineData("datamap", 4, "<entry> has no attribute 'outval'", "<datamap id='http://x.org/bad'>\n<entry inval='a'/></datamap>")]
    [InlineData("install-script", 4, "unknown <injection-method>", "<install-script id='http://x.org/bad'>\n<injection-method>pigeon</injection-method></install-script>")]
    [InlineData("install-script", 4, "<needs-internet> begins with an element", "<install-script id='http://x.org/bad'>\n<needs-internet><b/></needs-internet></install-script>")]
    [InlineData("install-script", 5, "<param> has no attribute 'name'", "<install-script id='http://x.org/bad'>\n<config>\n<param/></config></install-script>")]
    [InlineData("install-script", 4, "<template> is empty", "<install-script id='http://x.org/bad'>\n<template> </template></install-script>")]
    public void An_entity_that_lacks_something_is_an_error(string kind, int line, string message, string content)
    {
        Assert.Equal(LoadSeverity.Error, LoadBad(kind, "<libosinfo>\n\n" + content + "</libosinfo>", line, message));
    }

    [Theory]
    [InlineData(1, "the root element is <os>, expected <libosinfo>", "<os id='http://x.org/bad'/>")]
    [InlineData(3, "", "<libosinfo>\n<os id='http://x.org/bad'>\n</oss></libosinfo>")]
    [InlineData(2, "", "<libosinfo>\n")]
    [InlineData(2, "", "<libosinfo/>\n<libosinfo/>")]
    [InlineData(2, "", "<libosinfo>\n<os id='http://x.org/bad' id='b'/></libosinfo>")]
    [InlineData(2, "", "<libosinfo>\n<os id='http://x.org/bad'><name>&nbsp;</name></os></libosinfo>")]
    [InlineData(2, "", "<libosinfo>\n\u0001</libosinfo>")]
    [InlineData(1, "", "\n")]
    [InlineData(1, "", "not xml")]
    [InlineData(1, "", "<?xml version='1.0' encoding='utf-7'?><libosinfo/>")]
    [InlineData(1, "", "<?xml version='1.0' encoding='none-such'?><libosinfo/>")]
    public void A_file_that_is_no_database_file_is_an_error(int line, string message, string text)
    {
        Assert.Equal(LoadSeverity.Error, LoadBad("os", text, line, message));
    }

    [Fact]
    public void An_entity_of_a_document_type_is_refused()
    {
        const string Bomb = "<!DOCTYPE libosinfo [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>\n<libosinfo>&b;</libosinfo>";

        Assert.Equal(LoadSeverity.Error, LoadBad("os", Bomb, 2, "Reference to undeclared entity 'b'"));
    }

    [Fact]
    public void Elements_nested_without_end_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<media>", 100_000));

        Assert.Equal(LoadSeverity.Error, LoadBad("os", "<libosinfo><os id='http://x.org/bad'>\n" + deep, 2, ""));
    }

    [Theory]
    [InlineData("os", "<short-id> is empty", "<os id='http://x.org/bad'>\n<short-id/></os>")]
    [InlineData("os", "<name> for the language 'de' is empty", "<os id='http://x.org/bad'>\n<name xml:lang='de'/></os>")]
    [InlineData("os", "expected a date such as 2026-01-31", "<os id='http://x.org/bad'>\n<release-date>soon</release-date></os>")]
    [InlineData("os", "expected a date such as 2026-01-31", "<os id='http://x.org/bad'>\n<eol-date>2023-02-29</eol-date></os>")]
    [InlineData("platform", "expected a date such as 2026-01-31", "<platform id='http://x.org/bad'>\n<release-date>2023</release-date></platform>")]
    public void What_can_be_done_without_is_a_warning(string kind, string message, string content)
    {
        Assert.Equal(LoadSeverity.Warning, LoadBad(kind, "<libosinfo>" + content + "</libosinfo>", 2, message, good: 2));
    }

    [Fact]
    public void A_script_without_a_template_is_a_warning()
    {
        Assert.Equal(
            LoadSeverity.Warning, LoadBad("install-script", "<libosinfo>\n<install-script id='http://x.org/bad'/></libosinfo>", 2, "no <template>"));
    }

    [Fact]
    public void Elements_that_are_not_known_are_ignored_silently()
    {
        _files.WithText(
            "os/x.org/a.xml",
            "<libosinfo><what id='w'/><os id='http://x.org/a'><novel><name>N</name></novel><name>A</name><media><iso><new/></iso></media></os></libosinfo>");

        var database = _files.Load();

        Assert.Empty(database.Diagnostics);
        Assert.Equal("A", database.FindOs("http://x.org/a")?.Name);
    }

    public void Dispose() => _files.Dispose();

    private LoadSeverity LoadBad(string kind, string text, int line, string message, int good = 1)
    {
        _files.WithText($"{kind}/x.org/bad.xml", text);

        var database = _files.Load();

        Assert.NotNull(database.FindOs("http://x.org/good"));
        var diagnostic = Assert.Single(database.Diagnostics);
        Assert.Equal((_files.PathTo($"{kind}/x.org/bad.xml"), line), (diagnostic.Path, diagnostic.Line));
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', diagnostic.Message);
        Assert.Equal(good, database.Oses.Count + database.Platforms.Count);
        return diagnostic.Severity;
    }
}
