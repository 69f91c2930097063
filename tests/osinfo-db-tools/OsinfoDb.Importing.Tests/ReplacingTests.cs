namespace OsinfoDb.Importing.Tests;

public sealed class ReplacingTests
{
    private const string Own = "<libosinfo version='0.0.1'/>\n";

    [Fact]
    public void What_the_new_release_no_longer_has_is_gone_and_what_is_not_of_an_import_stays()
    {
        using var place = new Place().With(Release.Archive(Release.Old, 4)).WithFile("os/example.com/mine.xml", Own);

        var run = place.Import(Release.Archive(Release.New, 2), "--unsigned");

        Assert.Equal(new ToolRun(0, "", ""), run);
        Assert.False(place.Has("os/example.org/thing-3.xml"));
        Assert.Equal(Own, place.Read("os/example.com/mine.xml"));
        Assert.Contains(Release.New, place.Read("os/example.org/thing-1.xml"), StringComparison.Ordinal);
        Assert.Equal(Release.New, place.Read("VERSION"));
    }

    [Fact]
    public void A_rollback_restores_the_generation_before_exactly_and_a_second_one_undoes_it()
    {
        using var place = new Place().With(Release.Archive(Release.Old, 4));
        var before = Place.Listing(place.Target);
        place.With(Release.Archive(Release.New, 2));
        var after = Place.Listing(place.Target);

        var back = place.Import("--rollback");
        Assert.Equal(new ToolRun(0, "osinfo-db-import: back at version 20260101\n", ""), back);
        Assert.Equal(before, Place.Listing(place.Target));

        place.Import("--rollback");
        Assert.Equal(after, Place.Listing(place.Target));
    }

    [Fact]
    public void A_rollback_keeps_the_administrators_files_as_they_are_now()
    {
        using var place = new Place().With(Release.Archive(Release.Old)).WithFile("os/example.com/mine.xml", "old");
        place.With(Release.Archive(Release.New)).WithFile("os/example.com/mine.xml", "new").WithFile("os/example.com/more.xml", "more");

        place.Import("--rollback");

        Assert.Equal(Release.Old, place.Read("VERSION"));
        Assert.Equal("new", place.Read("os/example.com/mine.xml"));
        Assert.Equal("more", place.Read("os/example.com/more.xml"));
    }

    [Fact]
    public void Without_a_generation_before_a_rollback_says_so()
    {
        using var place = new Place().With(Release.Archive(Release.Old));

        var run = place.Import("--rollback");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("there is no generation to go back to", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_one_generation_is_kept()
    {
        using var place = new Place().With(Release.Archive("20260101")).With(Release.Archive("20260102")).With(Release.Archive("20260103"));

        Assert.Equal([".db.db-previous", "db"], Directory.EnumerateFileSystemEntries(place.Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void The_first_import_over_a_tree_of_another_tool_lists_what_it_keeps()
    {
        using var place = new Place().WithFile("VERSION", "20200101").WithFile("os/example.org/gone-1.xml", Own);

        var run = place.Import(Release.Archive(Release.New), "--unsigned");

        Assert.Equal(
            new ToolRun(0, "", "osinfo-db-import: note: files that are not in the archive were kept; --prune removes them:\n  os/example.org/gone-1.xml\n"),
            run);
        Assert.Equal(Own, place.Read("os/example.org/gone-1.xml"));
    }

    [Fact]
    public void Prune_removes_what_is_not_in_the_archive_and_a_rollback_brings_it_back()
    {
        using var place = new Place().WithFile("VERSION", "20200101").WithFile("os/example.org/gone-1.xml", Own);

        var run = place.Import(Release.Archive(Release.New), "--unsigned", "--prune");

        Assert.Contains("gone-1.xml", run.Error, StringComparison.Ordinal);
        Assert.False(place.Has("os/example.org/gone-1.xml"));
        place.Import("--rollback");
        Assert.Equal(Own, place.Read("os/example.org/gone-1.xml"));
        Assert.Equal("20200101", place.Read("VERSION"));
    }

    [Fact]
    public void An_own_file_that_the_archive_has_as_well_stays_until_pruned()
    {
        using var place = new Place().With(Release.Archive(Release.Old, 1)).WithFile("os/example.org/thing-2.xml", Own);

        var run = place.Import(Release.Archive(Release.New, 2), "--unsigned");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Own, place.Read("os/example.org/thing-2.xml"));
        Assert.Contains("os/example.org/thing-2.xml", run.Error, StringComparison.Ordinal);
        place.With(Release.Archive(Release.New, 2));
        Assert.Equal(Own, place.Read("os/example.org/thing-2.xml"));
        place.With(Release.Archive(Release.New, 2), "--prune");
        Assert.Contains(Release.New, place.Read("os/example.org/thing-2.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_imported_file_that_was_changed_is_replaced_and_named()
    {
        using var place = new Place().With(Release.Archive(Release.Old)).WithFile("os/example.org/thing-2.xml", Own);

        var run = place.Import(Release.Archive(Release.New), "--unsigned");

        Assert.Contains("changed since they were imported", run.Error, StringComparison.Ordinal);
        Assert.Contains("os/example.org/thing-2.xml", run.Error, StringComparison.Ordinal);
        Assert.Contains(Release.New, place.Read("os/example.org/thing-2.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_the_null_device_that_hides_an_entry_stays_a_link()
    {
        using var place = new Place().With(Release.Archive(Release.Old));
        File.CreateSymbolicLink(Path.Combine(place.Target, "os", "example.org", "hidden.xml"), "/dev/null");

        place.With(Release.Archive(Release.New));

        Assert.Equal("/dev/null", new FileInfo(Path.Combine(place.Target, "os", "example.org", "hidden.xml")).LinkTarget);
    }

    [Fact]
    public void A_link_inside_the_target_is_replaced_and_not_followed()
    {
        using var place = new Place().WithFile("VERSION", "20200101");
        Directory.CreateDirectory(place["elsewhere"]);
        Directory.CreateSymbolicLink(Path.Combine(place.Target, "os"), place["elsewhere"]);

        var run = place.Import(Release.Archive(Release.New), "--unsigned");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(place["elsewhere"]));
        Assert.True(place.Has("os/example.org/thing-1.xml"));
        Assert.Null(new DirectoryInfo(Path.Combine(place.Target, "os")).LinkTarget);
    }

    [Fact]
    public void The_target_may_be_a_link_and_stays_one()
    {
        using var place = new Place();
        Directory.CreateDirectory(place["real"]);
        Directory.CreateSymbolicLink(place.Target, Path.Combine(place["real"], "database"));

        place.With(Release.Archive(Release.Old)).With(Release.Archive(Release.New));

        Assert.NotNull(new DirectoryInfo(place.Target).LinkTarget);
        Assert.Equal(Release.New, place.Read("VERSION"));
        Assert.Equal(["db"], Directory.EnumerateFileSystemEntries(place.Folder).Select(Path.GetFileName));
        Assert.True(Directory.Exists(Path.Combine(place["real"], ".database.db-previous")));
    }

    [Fact]
    public void A_directory_that_holds_something_else_is_refused()
    {
        using var place = new Place().WithFile("letters/to-grandma.txt", "Dear");
        var before = place.Listing();

        var run = place.Import(Release.Archive(Release.New), "--unsigned");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("holds no database", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, place.Listing());
    }

    [Fact]
    public void An_older_database_does_not_replace_a_newer_one_unless_allowed()
    {
        using var place = new Place().With(Release.Archive("20260101.02"));
        var before = place.Listing();

        var run = place.Import(Release.Archive("20260101.01"), "--unsigned");

        Assert.Equal(
            new ToolRun(4, "", "osinfo-db-import: error: refused: version 20260101.02 is installed, 20260101.01 is older; --allow-downgrade goes back\n"),
            run);
        Assert.Equal(before, place.Listing());
        place.With(Release.Archive("20260101.01"), "--allow-downgrade");
        Assert.Equal("20260101.01", place.Read("VERSION"));
    }

    [Fact]
    public void A_version_that_is_none_is_older_than_any()
    {
        using var place = new Place().WithFile("VERSION", "9");

        place.With(Release.Archive(Release.Old));

        Assert.Equal(Release.Old, place.Read("VERSION"));
    }

    [Fact]
    public void A_directory_of_the_users_choice_keeps_its_mode()
    {
        using var place = new Place().With(Release.Archive(Release.Old));
        File.SetUnixFileMode(place.Target, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        place.With(Release.Archive(Release.New));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(place.Target));
    }

    [Theory]
    [InlineData("--local", "etc/osinfo", "755 644")]
    [InlineData("--system", "usr/share/osinfo", "755 644")]
    [InlineData("--dir=/x", "x", "700 600")]
    public void The_umask_decides_only_about_what_is_your_own(string location, string directory, string modes)
    {
        using var place = new Place();
        var archive = place.Store(Release.Archive(Release.New));
        var program = Path.Combine(AppContext.BaseDirectory, "osinfo-db-import");

        var run = Shell.Run("/bin/sh", ["-c", $"umask 077; '{program}' --root '{place.Folder}' {location} --unsigned '{archive}'"]);

        Assert.Equal(new ToolRun(0, "", ""), run);
        var tree = Path.Combine(place.Folder, directory);
        var found = Shell.Check("findutils", "/usr/bin/find", tree, "-printf", "%m\\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(modes.Split(' ').Order(), found.Distinct().Order());
    }

    [Fact]
    public void Nothing_but_the_manifest_and_the_compiled_form_is_added_to_what_is_in_the_archive()
    {
        using var place = new Place().With(Release.Archive(Release.New, 1));

        Assert.Equal(
            ["VERSION", "os/example.org/thing-1.xml", "schema/import.manifest", "schema/osinfo.rng", "schema/osinfo.snapshot"],
            Directory.EnumerateFiles(place.Target, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
                .Select(path => Path.GetRelativePath(place.Target, path)).Order(StringComparer.Ordinal));
        Assert.Contains("\t8\tVERSION\n", place.Read("schema/import.manifest"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_older_than_that_of_the_system_is_warned_about()
    {
        using var place = new Place();
        place.Import(Release.Archive(Release.New), "--unsigned", "--root", place.Folder, "--system");

        var run = place.Import(Release.Archive(Release.Old), "--unsigned", "--root", place.Folder, "--local");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("warning: version 20260101 in", run.Error, StringComparison.Ordinal);
        Assert.Contains("hides the newer version 20260202", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_manifest_may_be_broken()
    {
        using var place = new Place().With(Release.Archive(Release.Old, 4)).WithFile("schema/import.manifest", "nonsense\n");

        var run = place.Import(Release.Archive(Release.New, 3), "--unsigned");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("os/example.org/thing-4.xml", run.Error, StringComparison.Ordinal);
        Assert.True(place.Has("os/example.org/thing-4.xml"));
    }
}
