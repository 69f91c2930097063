using System.Text;
using OsinfoDb.Archives.Tests;
using OsinfoDb.Files;

namespace OsinfoDb.Tools.Export.Tests;

public sealed class ExportTests
{
    [Theory]
    [InlineData("a.tar.xz")]
    [InlineData("a.tar.gz")]
    [InlineData("a.tgz")]
    [InlineData("a.tar.zst")]
    [InlineData("a.tzst")]
    [InlineData("a.zip")]
    [InlineData("name-without-ending")]
    public void The_archive_holds_the_files_of_the_directory_and_the_version(string name)
    {
        using var directory = Exporter.SmallDatabase();

        var run = Exporter.Run("--dir", directory["data"], "--version", "20261121", directory[name]);

        directory.With("data/VERSION", "20261121");
        Assert.Equal(new ToolRun(0, "", ""), run);
        Assert.Equal(Samples.Listing(directory["data"]), Samples.Listing(Samples.Read(File.ReadAllBytes(directory[name]))));
    }

    [Fact]
    public void The_importer_of_the_C_tools_unpacks_it_to_the_same_tree()
    {
        using var directory = new TemporaryDirectory();
        var license = directory.With("COPYING", "Do what you may.\n")["COPYING"];

        var run = Exporter.Run("--system", "--license", license, directory["a.tar.xz"]);
        Shell.Check(Samples.Package, Samples.PackagedImport, "--dir", directory["imported"], directory["a.tar.xz"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("Do what you may.\n", File.ReadAllText(directory["imported/LICENSE"]));
        File.Delete(directory["imported/LICENSE"]);
        Assert.Equal(Samples.Listing(Samples.PackagedDatabase), Samples.Listing(directory["imported"]));
    }

    [Fact]
    public void The_C_library_loads_what_was_exported_and_imported_as_what_it_was()
    {
        using var directory = new TemporaryDirectory();

        Exporter.Run("--system", directory["a.tar.xz"]);
        Shell.Check(Samples.Package, Samples.PackagedImport, "--dir", directory["imported"], directory["a.tar.xz"]);

        Assert.Equal(Query(Samples.PackagedDatabase), Query(directory["imported"]));

        ToolRun Query(string database) => Shell.Run(
            "/usr/bin/osinfo-query", ["os"], null,
            ("OSINFO_SYSTEM_DIR", database), ("OSINFO_LOCAL_DIR", directory["none"]), ("OSINFO_USER_DIR", directory["none"]));
    }

    [Fact]
    public void The_importer_of_the_C_tools_takes_long_paths()
    {
        var name = new string('n', 80);
        using var directory = Exporter.SmallDatabase().With($"data/os/example.org/{name}.d/{name}.xml");

        Exporter.Run("--dir", directory["data"], directory["a.tar.xz"]);
        Shell.Check(Samples.Package, Samples.PackagedImport, "--dir", directory["imported"], directory["a.tar.xz"]);

        File.Delete(directory["imported/VERSION"]);
        Assert.Equal(Samples.Listing(directory["data"]), Samples.Listing(directory["imported"]));
    }

    [Fact]
    public void Every_entry_belongs_to_root_and_has_the_same_time_and_fixed_rights()
    {
        using var directory = Exporter.SmallDatabase();
        Shell.Check("coreutils", "/usr/bin/chmod", "400", directory["data/os/example.org/small-1.xml"]);

        Exporter.Run("--dir", directory["data"], "--version", "20261121", directory["a.tar.xz"]);

        Assert.Equal(
            """
            drwxr-xr-x 0/0               0 2026-11-21 00:00 osinfo-db-20261121/
            -rw-r--r-- 0/0               8 2026-11-21 00:00 osinfo-db-20261121/VERSION
            drwxr-xr-x 0/0               0 2026-11-21 00:00 osinfo-db-20261121/os/
            drwxr-xr-x 0/0               0 2026-11-21 00:00 osinfo-db-20261121/os/example.org/
            drwxr-xr-x 0/0               0 2026-11-21 00:00 osinfo-db-20261121/os/example.org/small-1.d/
            -rw-r--r-- 0/0              13 2026-11-21 00:00 osinfo-db-20261121/os/example.org/small-1.d/more.xml
            -rw-r--r-- 0/0              13 2026-11-21 00:00 osinfo-db-20261121/os/example.org/small-1.xml
            drwxr-xr-x 0/0               0 2026-11-21 00:00 osinfo-db-20261121/platform/
            drwxr-xr-x 0/0               0 2026-11-21 00:00 osinfo-db-20261121/platform/example.org/
            -rw-r--r-- 0/0              13 2026-11-21 00:00 osinfo-db-20261121/platform/example.org/small-1.xml
            drwxr-xr-x 0/0               0 2026-11-21 00:00 osinfo-db-20261121/schema/
            -rw-r--r-- 0/0              10 2026-11-21 00:00 osinfo-db-20261121/schema/osinfo.rng

            """,
            Shell.Check("tar", "/usr/bin/tar", "--utc", "-tvf", directory["a.tar.xz"]));
    }

    [Fact]
    public void A_zip_has_the_same_times_and_rights()
    {
        using var directory = Exporter.SmallDatabase();

        Exporter.Run("--dir", directory["data"], "--version", "20261121", directory["a.zip"]);
        var listing = Shell.Check("unzip", "/usr/bin/zipinfo", "-T", directory["a.zip"]).Split('\n')[2..^2];

        Assert.Equal(12, listing.Length);
        Assert.All(listing, line => Assert.Matches("^(drwxr-xr-x|-rw-r--r--) .* 20261121.000000 osinfo-db-20261121/", line));
    }

    [Fact]
    public void Of_two_exports_with_standard_output_both_give_the_same_bytes()
    {
        using var directory = Exporter.SmallDatabase();

        Exporter.Run("--dir", directory["data"], directory["a.tar.xz"]);
        var run = Exporter.Run(out var output, "--dir", directory["data"], "--verbose", "-");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(File.ReadAllBytes(directory["a.tar.xz"]), output);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void Without_name_the_archive_is_called_after_its_version_and_format()
    {
        using var directory = Exporter.SmallDatabase().With("data/VERSION", "20200202\n");

        Shell.Run(Exporter.Path, ["--dir", "data"], directory.Path);
        Shell.Run(Exporter.Path, ["--dir", "data", "--version", "20261121.01", "--format", "zip"], directory.Path);

        Assert.Equal(
            ["data", "osinfo-db-20200202.tar.xz", "osinfo-db-20261121.01.zip"],
            Directory.EnumerateFileSystemEntries(directory.Path).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.Equal(
            "20200202"u8.ToArray(), Samples.Read(File.ReadAllBytes(directory["osinfo-db-20200202.tar.xz"]))[0].Content.ToArray());
    }

    [Fact]
    public void Every_entry_is_told_on_standard_error_as_the_C_tool_tells_it_on_standard_output()
    {
        using var directory = Exporter.SmallDatabase();

        var ours = Exporter.Run("--dir", directory["data"], "--version", "20261121", "--verbose", directory["ours.tar.xz"]);
        var theirs = Shell.Check(
            Samples.Package, Samples.PackagedExport,
            "--dir", directory["data"], "--version", "20261121", "--verbose", directory["theirs.tar.xz"]);

        // It says the path it was called by.
        theirs = theirs.Replace(Samples.PackagedExport, "osinfo-db-export", StringComparison.Ordinal);
        Assert.Equal(theirs.Split('\n').Order(StringComparer.Ordinal), ours.Error.Split('\n').Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_has_no_place_in_a_database_is_told_and_left_out()
    {
        using var directory = Exporter.SmallDatabase()
            .With("data/README")
            .With("data/.git/config")
            .With("data/pci.ids")
            .With("data/os/example.org/.hidden.xml")
            .With("data/os/example.org/small-1.xml~")
            .With("data/os/example.org/small-1.xml.in");

        var run = Exporter.Run("--dir", directory["data"], directory["a.tar.xz"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            [".git", "README", "os/example.org/.hidden.xml", "os/example.org/small-1.xml.in", "os/example.org/small-1.xml~", "pci.ids"],
            run.Error.TrimEnd('\n').Split('\n').Select(line => line.Split('\'')[1]));
        Assert.Equal(5, Samples.Read(File.ReadAllBytes(directory["a.tar.xz"])).Count(entry => !entry.IsDirectory));
    }

    [Fact]
    public void A_link_to_the_null_device_becomes_an_empty_file_that_hides_an_entry()
    {
        using var directory = Exporter.SmallDatabase()
            .WithLink("data/os/example.org/hidden-1.xml", "/dev/null")
            .With("data/os/example.org/hidden-2.xml", "");

        Exporter.Run("--dir", directory["data"], directory["a.tar.xz"]);

        var hidden = Samples.Read(File.ReadAllBytes(directory["a.tar.xz"]))
            .Where(entry => entry.Path.Contains("hidden", StringComparison.Ordinal));
        Assert.Equal([0, 0], hidden.Select(entry => entry.Content.Length));
    }

    [Fact]
    public void A_link_to_a_file_is_packed_as_the_file()
    {
        using var directory = Exporter.SmallDatabase().With("elsewhere.xml", "<libosinfo>e</libosinfo>")
            .WithLink("data/os/example.org/linked-1.xml", "../../../elsewhere.xml");

        Exporter.Run("--dir", directory["data"], directory["a.tar.xz"]);

        var linked = Samples.Read(File.ReadAllBytes(directory["a.tar.xz"]))
            .Single(entry => entry.Path.EndsWith("linked-1.xml", StringComparison.Ordinal));
        Assert.Equal("<libosinfo>e</libosinfo>", Encoding.UTF8.GetString(linked.Content.Span));
    }

    [Fact]
    public void A_grammar_that_is_kept_elsewhere_is_added()
    {
        using var directory = new TemporaryDirectory().With("data/os/example.org/small-1.xml").With("grammar.rng", "<grammar>x</grammar>");

        var without = Exporter.Run("--dir", directory["data"], directory["a.tar.xz"]);
        var with = Exporter.Run("--dir", directory["data"], "--schema", directory["grammar.rng"], directory["a.tar.xz"]);

        Assert.Equal("osinfo-db-export: note: the database has no schema/osinfo.rng; --schema adds it\n", without.Error);
        Assert.Equal(new ToolRun(0, "", ""), with);
        var schema = Samples.Read(File.ReadAllBytes(directory["a.tar.xz"]))[^1];
        Assert.Equal("schema/osinfo.rng <grammar>x</grammar>", $"{schema.Path} {Encoding.UTF8.GetString(schema.Content.Span)}");
    }

    [Fact]
    public void The_manifest_lists_digest_size_and_path_of_every_file()
    {
        using var directory = Exporter.SmallDatabase();

        Exporter.Run("--dir", directory["data"], "--version", "20261121", "--manifest", directory["files.txt"], directory["a.tar.xz"]);

        var digest = Shell.Check("coreutils", "/usr/bin/sha256sum", directory["data/os/example.org/small-1.xml"])[..64];
        Assert.Contains($"{digest}\t13\tosinfo-db-20261121/os/example.org/small-1.xml", File.ReadLines(directory["files.txt"]));
        Assert.Equal(5, File.ReadLines(directory["files.txt"]).Count());
    }

    [Fact]
    public void A_former_archive_is_replaced_and_a_link_to_it_stays()
    {
        using var directory = Exporter.SmallDatabase().With("real.tar.xz", "old").WithLink("link.tar.xz", "real.tar.xz");

        var run = Exporter.Run("--dir", directory["data"], directory["link.tar.xz"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("real.tar.xz", new FileInfo(directory["link.tar.xz"]).LinkTarget);
        Assert.NotEmpty(Samples.Read(File.ReadAllBytes(directory["real.tar.xz"])));
    }

    [Fact]
    public void A_device_is_written_to_and_not_replaced()
    {
        using var directory = Exporter.SmallDatabase();

        var run = Exporter.Run("--dir", directory["data"], "/dev/null");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(FileType.NullDevice, FileTypes.Of("/dev/null"));
    }

    [Fact]
    public void The_version_of_the_tool_has_an_option_of_its_own() =>
        Assert.StartsWith("osinfo-db-export ", Exporter.Run("--tool-version").Output, StringComparison.Ordinal);

    [Fact]
    public void Our_own_database_can_be_exported_with_its_grammar()
    {
        using var directory = new TemporaryDirectory();

        var run = Exporter.Run(
            "--dir", Path.Combine(Repository.Root, "osinfo-db", "data"),
            "--schema", Path.Combine(Repository.Root, "schema", "osinfo.rng"),
            directory["a.tar.xz"]);

        Assert.Equal(new ToolRun(0, "", ""), run);
    }

    [Fact]
    public void What_an_import_keeps_for_itself_is_left_out_without_a_word()
    {
        using var directory = Exporter.SmallDatabase();
        directory.With("data/schema/import.manifest", "x").With("data/schema/osinfo.snapshot", "x").With("data/schema/.db-previous/VERSION", "1");

        var run = Exporter.Run("--dir", directory["data"], "--version", "20261121", directory["a.tar.xz"]);

        Assert.Equal(new ToolRun(0, "", ""), run);
        Assert.DoesNotContain(Samples.Read(File.ReadAllBytes(directory["a.tar.xz"])), entry => entry.Path.Contains("import", StringComparison.Ordinal));
    }
}
