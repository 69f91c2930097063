using OsinfoDb.Archives.Tests;

namespace OsinfoDb.Tools.Export.Tests;

/// <summary>What goes wrong is one line, an exit status, and nothing left behind.</summary>
public sealed class ExportErrorTests
{
    [Theory]
    [InlineData("the version '../x' cannot be part of a file name", "--version", "../x", "--allow-any-version")]
    [InlineData("the version '' cannot be part of a file name", "--version", "")]
    [InlineData("the version '.x' cannot be part of a file name", "--version", ".x", "--allow-any-version")]
    [InlineData(@"the version '\x1b[31m' cannot be part of a file name", "--version", "\e[31m", "--allow-any-version")]
    [InlineData("the version '20261131' is no date, expected yyyyMMdd or yyyyMMdd.NN; --allow-any-version takes it all the same", "--version", "20261131")]
    [InlineData("unknown format 'rar', expected tar.xz, tar.gz, tar.zst or zip", "--format", "rar")]
    [InlineData("an archive '*.zst' cannot be written, expected .tar.xz, .tar.gz, .tar.zst or .zip, or --format", "a.zst")]
    [InlineData("an archive '*.tar' cannot be written, expected .tar.xz, .tar.gz, .tar.zst or .zip, or --format", "a.tar")]
    [InlineData("--mtime is 'noon', expected a time such as 2026-11-21T12:00:00Z, or seconds since 1970", "--mtime", "noon")]
    [InlineData("--mtime is '99999999999999', expected a time such as 2026-11-21T12:00:00Z, or seconds since 1970", "--mtime", "99999999999999")]
    [InlineData("--sign needs a file to put the signature beside, not the standard output", "--sign", "me", "-")]
    [InlineData("unexpected argument 'b'; see 'osinfo-db-export --help'", "a", "b")]
    [InlineData("--user and --system exclude each other; see 'osinfo-db-export --help'", "--user", "--system")]
    public void A_wrong_command_line_is_one_line(string message, params string[] arguments)
    {
        var run = Exporter.Run(arguments.Contains("--user") ? arguments : ["--system", .. arguments]);

        Assert.Equal(new ToolRun(2, "", $"osinfo-db-export: error: {message}\n"), run);
    }

    [Fact]
    public void A_time_of_the_environment_that_is_none_is_a_wrong_use()
    {
        using var directory = Exporter.SmallDatabase();

        var run = Shell.Run(Exporter.Path, ["--dir", "data"], directory.Path, ("SOURCE_DATE_EPOCH", "yesterday"));

        Assert.Equal(new ToolRun(2, "", "osinfo-db-export: error: SOURCE_DATE_EPOCH is 'yesterday', expected seconds since 1970\n"), run);
    }

    [Fact]
    public void A_source_that_is_no_database_is_refused()
    {
        using var directory = new TemporaryDirectory().With("photos/holiday.jpg").With("file");

        AssertFails(directory, "nowhere: there is no such directory", "--dir", directory["nowhere"]);
        AssertFails(directory, "file: this is no directory", "--dir", directory["file"]);
        AssertFails(directory, "photos: this is no database, it has no entities and no schema", "--dir", directory["photos"]);
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_an_error()
    {
        using var directory = Exporter.SmallDatabase().WithLink("data/os/example.org/gone-1.xml", "nowhere.xml");

        AssertFails(directory, "data/os/example.org/gone-1.xml: the link leads nowhere", "--dir", directory["data"]);
    }

    [Fact]
    public void A_pipe_is_an_error_and_is_not_waited_for()
    {
        using var directory = Exporter.SmallDatabase();
        Shell.Check("coreutils", "/usr/bin/mkfifo", directory["data/os/example.org/pipe-1.xml"]);

        AssertFails(directory, "data/os/example.org/pipe-1.xml: this is a pipe, a socket or a device", "--dir", directory["data"]);
    }

    [Fact]
    public void A_licence_that_is_missing_is_an_error()
    {
        using var directory = Exporter.SmallDatabase();

        AssertFails(directory, "COPYING: there is no such file", "--dir", directory["data"], "--license", directory["COPYING"]);
    }

    [Fact]
    public void A_version_file_that_holds_no_version_is_an_error()
    {
        using var directory = Exporter.SmallDatabase().With("data/VERSION", "tomorrow");

        var run = Exporter.Run("--dir", directory["data"], directory["a.tar.xz"]);

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("osinfo-db-export: error: the version 'tomorrow' is no date", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_import_would_take_is_not_written()
    {
        using var directory = Exporter.SmallDatabase()
            .With("data/os/example.org/Case-1.xml")
            .With("data/os/example.org/case-1.xml");

        AssertFails(
            directory,
            "the archive could not be imported: entry 'osinfo-db-20261121/os/example.org/case-1.xml' differs from "
            + "'os/example.org/Case-1.xml' in the case of letters only",
            "--dir", directory["data"], "--version", "20261121");
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_packed()
    {
        using var directory = Exporter.SmallDatabase().With("data/os/example.org/large-1.xml", new string('x', (4 << 20) + 1));

        AssertFails(
            directory, "large-1.xml: has 4194305 bytes, an archive takes 4194304 at most", "--dir", directory["data"]);
    }

    [Theory]
    [InlineData("nowhere/a.tar.xz", "cannot be written: there is no such directory")]
    [InlineData("data", "cannot be written: this is a directory")]
    public void An_archive_that_cannot_be_written_is_an_error(string archive, string message)
    {
        using var directory = Exporter.SmallDatabase();

        var run = Exporter.Run("--dir", directory["data"], directory[archive]);

        Assert.Equal(new ToolRun(3, "", $"osinfo-db-export: error: {directory[archive]}: {message}\n"), run);
        Assert.Single(Directory.EnumerateFileSystemEntries(directory.Path));
    }

    /// <summary>With a former archive there, which has to survive.</summary>
    private static void AssertFails(TemporaryDirectory directory, string message, params string[] arguments)
    {
        directory.With("out/a.tar.xz", "former");

        var run = Exporter.Run([.. arguments, directory["out/a.tar.xz"]]);

        Assert.Equal(3, run.ExitCode);
        Assert.EndsWith(message + "\n", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error, c => c == '\n');
        Assert.Equal("former", File.ReadAllText(directory["out/a.tar.xz"]));
        Assert.Single(Directory.EnumerateFileSystemEntries(directory["out"]));
    }
}
