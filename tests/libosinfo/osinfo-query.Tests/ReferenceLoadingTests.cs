namespace osinfo_query.Tests;

/// <summary>Databases that are odd but that the C tool lists: ours lists the same, and says on one line each what it passes over.</summary>
public sealed class ReferenceLoadingTests
{
    private const string Id = "http://example.org/good/1";

    [Fact]
    public void An_entity_in_the_wrong_file_is_left_out()
    {
        using var database = TemporaryDatabase.WithGoodOs();
        database.Write("os/example.org/other-2.xml", "<libosinfo>\n<os id='http://example.org/other/1'/></libosinfo>");

        AssertSame(
            new Locations(database.Path),
            $"warning: {database["os/example.org/other-2.xml"]}:2: left out: http://example.org/other/1 belongs into os/example.org/other-1.xml, not os/example.org/other-2.xml");
    }

    [Fact]
    public void Files_of_other_kinds_are_left_out()
    {
        using var database = TemporaryDatabase.WithGoodOs();
        database.Write("os/example.org/readme.txt", "not a part of the database");
        database.Write("os/example.org/good-1.xml~", "<broken");
        database.Write("os/example.org/good-1.xml.bak", "<broken");
        database.Write("LICENSE", "");
        database.Write("VERSION", "20260101");
        database.Write("schema/notes.txt", "");

        AssertSame(
            new Locations(database.Path),
            $"warning: {database["os/example.org/readme.txt"]}: left out: the name lacks the .xml extension");
    }

    [Fact]
    public void A_directory_may_be_called_like_a_file()
    {
        using var database = TemporaryDatabase.WithGoodOs();
        Directory.CreateDirectory(database["os/example.org/dir.xml"]);

        AssertSame(new Locations(database.Path));
    }

    [Fact]
    public void A_link_that_leads_back_up_is_left_out()
    {
        using var database = TemporaryDatabase.WithGoodOs();
        database.Link("os/loop", "..");

        AssertSame(
            new Locations(database.Path), $"warning: {database["os/loop"]}: left out: the directory leads back to one above it");
    }

    [Fact]
    public void A_link_to_a_file_is_followed()
    {
        using var database = TemporaryDatabase.WithGoodOs();
        using var other = new TemporaryDatabase();
        other.WriteOs("linked/1", "<short-id>linked1</short-id>");
        database.Link("os/example.org/linked-1.xml", other["os/example.org/linked-1.xml"]);

        AssertSame(new Locations(database.Path));
    }

    [Fact]
    public void A_document_type_without_entities_is_no_mistake()
    {
        using var database = TemporaryDatabase.WithGoodOs();
        database.Write("os/example.org/typed-1.xml", "<!DOCTYPE libosinfo><libosinfo><os id='http://example.org/typed/1'><short-id>t</short-id></os></libosinfo>");

        AssertSame(new Locations(database.Path));
    }

    [Fact]
    public void What_is_referred_to_but_not_defined_is_listed_by_its_id()
    {
        using var database = TemporaryDatabase.WithGoodOs();
        database.WriteOs("new/1", "<short-id>new1</short-id><derives-from id='http://example.org/old/1'/><devices><device id='http://example.org/dev'/></devices>");

        AssertSame(
            new Locations(database.Path),
            "warning: device http://example.org/dev is referred to but not defined",
            "warning: os http://example.org/old/1 is referred to but not defined");
    }

    [Fact]
    public void A_date_that_is_none_is_shown_as_it_stands()
    {
        using var database = TemporaryDatabase.WithGoodOs();
        database.WriteOs("dates/1", "<short-id>d</short-id>\n<release-date>2011-02-31</release-date>\n<eol-date>soon</eol-date>");
        var file = database["os/example.org/dates-1.xml"];

        AssertSame(
            new Locations(database.Path),
            $"warning: {file}:2: <release-date> of http://example.org/dates/1 is '2011-02-31', expected a date such as 2026-01-31",
            $"warning: {file}:3: <eol-date> of http://example.org/dates/1 is 'soon', expected a date such as 2026-01-31");
    }

    [Fact]
    public void White_space_of_values_stays()
    {
        using var database = TemporaryDatabase.WithGoodOs();
        database.WriteOs("blank/1", "<short-id> b </short-id><name>Two  <b>blanks</b> </name><vendor> </vendor>");

        AssertSame(new Locations(database.Path));
    }

    [Fact]
    public void An_empty_file_of_the_user_hides_the_system_s()
    {
        using var system = TemporaryDatabase.WithGoodOs();
        system.WriteOs("other/1", "<short-id>other1</short-id>");
        using var user = new TemporaryDatabase();
        user.Write("os/example.org/other-1.xml", "");

        AssertSame(new Locations(system.Path, User: user.Path));
    }

    [Fact]
    public void A_link_to_the_null_device_hides_what_earlier_locations_say()
    {
        using var system = TemporaryDatabase.WithGoodOs();
        using var local = new TemporaryDatabase();
        local.Link("os/example.org/good-1.xml", "/dev/null");

        AssertSame(new Locations(system.Path, local.Path));
    }

    [Fact]
    public void A_local_file_replaces_the_system_s_with_its_fragments()
    {
        using var system = TemporaryDatabase.WithGoodOs();
        system.Write("os/example.org/good-1.d/extra.xml", $"<libosinfo><os id='{Id}'><short-id>alias</short-id><vendor>System</vendor></os></libosinfo>");
        using var local = new TemporaryDatabase();
        local.WriteOs("good/1", "<short-id>good1</short-id><name>Local</name>");

        AssertSame(new Locations(system.Path, local.Path));
    }

    [Fact]
    public void Fragments_add_to_what_earlier_locations_say()
    {
        using var system = TemporaryDatabase.WithGoodOs();
        system.Write("os/example.org/good-1.d/b.xml", $"<libosinfo><os id='{Id}'><name>Second</name><version>1</version></os></libosinfo>");
        system.Write("os/example.org/good-1.d/a.xml", $"<libosinfo><os id='{Id}'><name>First</name><vendor>A</vendor></os></libosinfo>");
        using var user = new TemporaryDatabase();
        user.Write("os/example.org/good-1.d/a.xml", $"<libosinfo><os id='{Id}'><short-id>mine</short-id><codename>User</codename></os></libosinfo>");

        AssertSame(new Locations(system.Path, User: user.Path));
        AssertSame(new Locations(system.Path, User: user.Path), ["short-id=mine"], []);
    }

    [Fact]
    public void A_fragment_of_the_wrong_system_is_left_out()
    {
        using var database = TemporaryDatabase.WithGoodOs();
        database.Write("os/example.org/good-1.d/a.xml", "<libosinfo><os id='http://example.org/good/2'/></libosinfo>");

        AssertSame(
            new Locations(database.Path),
            $"warning: {database["os/example.org/good-1.d/a.xml"]}:1: left out: http://example.org/good/2 belongs into os/example.org/good-2.d, not os/example.org/good-1.d/a.xml");
    }

    [Fact]
    public void The_location_may_be_a_file()
    {
        using var database = TemporaryDatabase.WithGoodOs();
        var file = database["os/example.org/good-1.xml"];

        AssertSame(new Locations(file), $"warning: {file}: a file as database location is deprecated, use a directory");
    }

    private static void AssertSame(Locations locations, params string[] errors) => AssertSame(locations, [], errors);

    private static void AssertSame(Locations locations, string[] conditions, string[] errors)
    {
        string[] arguments = ["os", "--fields", "short-id,name,version,vendor,release-date,eol-date,codename,id", .. conditions];
        var reference = Tools.Reference(locations, arguments);
        var ours = Tools.Ours(locations, arguments);

        Assert.Equal(reference.Lines.Order(StringComparer.Ordinal), ours.Lines.Order(StringComparer.Ordinal));
        Assert.Equal(errors.Select(error => "osinfo-query: " + error), ours.ErrorLines);
        Assert.Equal(reference.ExitCode, ours.ExitCode);
    }
}
