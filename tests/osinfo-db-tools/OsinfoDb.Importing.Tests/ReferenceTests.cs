namespace OsinfoDb.Importing.Tests;

/// <summary>Held against the C tools.</summary>
public sealed class ReferenceTests
{
    private const string Package = "osinfo-db-tools";

    [Fact]
    public void The_packaged_database_is_unpacked_as_the_C_importer_does()
    {
        using var place = new Place();
        var archive = Export(place);
        Shell.Check(Package, "/usr/bin/osinfo-db-import", "--dir", place["theirs"], archive);

        var run = place.Import(archive, "--unsigned");

        Assert.Equal(new ToolRun(0, "", ""), run);
        File.Delete(Path.Combine(place.Target, "schema", "import.manifest"));
        Assert.Equal(Place.Listing(place["theirs"]), Place.Listing(place.Target));
    }

    [Fact]
    public void Verbose_says_what_the_C_importer_says()
    {
        using var place = new Place();
        var archive = Export(place);
        var theirs = Shell.Check(Package, "/usr/bin/osinfo-db-import", "-v", "--dir", place["theirs"], archive);

        Assert.Equal(theirs.Replace("/usr/bin/", "", StringComparison.Ordinal), place.Import(archive, "--unsigned", "-v").Output);
    }

    [Fact]
    public void The_C_library_loads_the_result_without_a_warning_and_finds_as_many_systems()
    {
        using var place = new Place();
        var archive = Export(place);
        place.Import(archive, "--unsigned");
        place.Import(archive, "--unsigned");

        var ours = Query(place.Target);

        Assert.Equal("", ours.Error);
        Assert.Equal(Query("/usr/share/osinfo").Output, ours.Output);
    }

    [Fact]
    public void An_archive_may_come_through_a_pipe_or_be_named_by_an_address()
    {
        using var place = new Place();
        var archive = place.Store(Release.Archive(Release.New));

        var piped = Shell.Run("/bin/sh", ["-c", $"cat '{archive}' | '{Place.Program().FileName}' --dir '{place.Target}' --unsigned"]);

        Assert.Equal(new ToolRun(0, "", ""), piped);
        Assert.Equal(0, place.Import("file://" + archive).ExitCode);
    }

    [Theory]
    [InlineData(2, "exclude each other", "--latest", "--nightly")]
    [InlineData(2, "exclude each other", "--latest", "a.tar.xz")]
    [InlineData(2, "exclude each other", "--rollback", "a.tar.xz")]
    [InlineData(2, "exclude each other", "--unsigned", "--require-signature", "a.tar.xz")]
    [InlineData(2, "exclude each other", "--unsigned", "--signature=x", "a.tar.xz")]
    [InlineData(2, "a.tar.xz", "b.tar.xz", "a.tar.xz")]
    [InlineData(2, "unknown option '--lates'", "--lates")]
    [InlineData(2, "expected a file, or a file:, http: or https: address", "ftp://example.org/a.tar.xz")]
    [InlineData(2, "is no address of a web site", "--latest", "--base-url", "nonsense")]
    [InlineData(3, "there is no such file", "/nonexistent/a.tar.xz")]
    [InlineData(3, "is a directory, or may not be read", "/etc")]
    public void A_mistake_gives_one_line_and_its_code(int code, string message, params string[] arguments)
    {
        using var place = new Place();

        var run = place.Import(arguments);

        Assert.Equal(code, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        Assert.Equal("", run.Output);
    }

    [Fact]
    public void Output_that_cannot_be_written_is_not_mistaken_for_a_database_that_was_not()
    {
        using var place = new Place();
        var archive = place.Store(Release.Archive(Release.New));

        var run = Shell.Run("/bin/sh", ["-c", $"'{Place.Program().FileName}' -v --dir '{place.Target}' --unsigned '{archive}' >/dev/full"]);

        Assert.Equal(new ToolRun(3, "", "osinfo-db-import: error: the output cannot be written: No space left on device\n"), run);
        Assert.Equal(Release.New, place.Read("VERSION"));
    }

    [Theory]
    [InlineData("2>/dev/full")]
    [InlineData("2>&-")]
    public void Nobody_who_could_be_told_is_no_reason_to_crash(string redirection) =>
        Assert.Equal(3, Shell.Run("/bin/sh", ["-c", $"'{Place.Program().FileName}' --dir /tmp/x /nonexistent/a.tar.xz {redirection}"]).ExitCode);

    [Fact]
    public void A_current_directory_that_is_gone_is_named_as_the_cause()
    {
        using var place = new Place();
        Directory.CreateDirectory(place["gone"]);

        var run = Shell.Run("/bin/sh", ["-c", $"rmdir '{place["gone"]}'; '{Place.Program().FileName}' --dir x a.tar.xz"], place["gone"]);

        Assert.Equal(
            new ToolRun(3, "", "osinfo-db-import: error: x: the current directory, which it starts from, has been removed\n"), run);
    }

    [Fact]
    public void A_keyring_that_is_missing_is_an_error_even_where_nothing_is_signed()
    {
        using var place = new Place();

        var run = place.Import(Release.Archive(Release.New), "--keyring", place["no.gpg"]);

        Assert.Equal(new ToolRun(3, "", $"osinfo-db-import: error: {place["no.gpg"]}: there is no such keyring\n"), run);
        Assert.False(place.Has("VERSION"));
    }

    [Fact]
    public void What_is_no_archive_is_called_so()
    {
        using var place = new Place();

        Assert.Equal(
            new ToolRun(3, "", $"osinfo-db-import: error: {place["a.tar.xz"]}: this is no tar archive\n"), place.Import("hello\n"u8.ToArray()));
    }

    private static string Export(Place place)
    {
        Shell.Check(Package, "/usr/bin/osinfo-db-export", "--dir", "/usr/share/osinfo", place["packaged.tar.xz"]);
        return place["packaged.tar.xz"];
    }

    private static ToolRun Query(string database)
    {
        Assert.True(File.Exists("/usr/bin/osinfo-query"), "'osinfo-query' is missing: apt-get install libosinfo-bin");
        return Shell.Run(
            "/usr/bin/osinfo-query", ["os"], null,
            ("OSINFO_SYSTEM_DIR", database), ("OSINFO_LOCAL_DIR", "/nonexistent"), ("OSINFO_USER_DIR", "/nonexistent"));
    }
}
