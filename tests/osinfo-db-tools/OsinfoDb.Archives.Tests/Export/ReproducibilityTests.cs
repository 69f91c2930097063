using OsinfoDb.Archives.Tests;

namespace OsinfoDb.Tools.Export.Tests;

/// <summary>The same content gives the same archive, to the byte.</summary>
public sealed class ReproducibilityTests
{
    [Theory]
    [InlineData("tar.xz")]
    [InlineData("tar.gz")]
    [InlineData("tar.zst")]
    [InlineData("zip")]
    public void The_surroundings_make_no_difference(string format)
    {
        using var directory = new TemporaryDirectory();
        CopyBackwards("/usr/share/osinfo", directory["copy"]);
        string[] arguments = ["--version", "20261121", "--format", format];

        var first = Exporter.Run(out var archive, ["--system", .. arguments, "-"]);
        Shell.Run(
            Exporter.Path, ["--dir", "copy", .. arguments, "tokyo"], directory.Path, ("TZ", "Asia/Tokyo"), ("LC_ALL", "tr_TR.UTF-8"));
        Shell.Run(
            "/bin/sh", ["-c", "umask 077; exec \"$@\"", "sh", Exporter.Path, "--dir", "copy", .. arguments, "umask"], directory.Path,
            ("TZ", "America/St_Johns"), ("LC_ALL", "C"));

        Assert.Equal(0, first.ExitCode);
        Assert.Equal(archive, File.ReadAllBytes(directory["tokyo"]));
        Assert.Equal(archive, File.ReadAllBytes(directory["umask"]));
    }

    [Fact]
    public void The_C_tool_makes_another_archive_each_time()
    {
        using var directory = Exporter.SmallDatabase();
        string[] arguments = ["--dir", directory["data"], "--version", "20261121"];

        Shell.Run(Samples.PackagedExport, [.. arguments, directory["one"]], null, ("SOURCE_DATE_EPOCH", "1700000000"));
        Thread.Sleep(TimeSpan.FromSeconds(1.1));
        Shell.Run(Samples.PackagedExport, [.. arguments, directory["two"]], null, ("SOURCE_DATE_EPOCH", "1700000000"));

        Assert.NotEqual(File.ReadAllBytes(directory["one"]), File.ReadAllBytes(directory["two"]));
    }

    [Theory]
    [InlineData("2023-11-14 22:13", "osinfo-db-20231114", "1700000000")]
    [InlineData("2023-11-14 22:13", "osinfo-db-20231114", "1700000000", "--mtime", "2000-01-01")]
    [InlineData("2023-11-14 22:13", "osinfo-db-20261121", "1700000000", "--version", "20261121")]
    [InlineData("2000-01-01 00:00", "osinfo-db-20000101", null, "--mtime", "2000-01-01")]
    [InlineData("2000-01-01 03:00", "osinfo-db-20000101", null, "--mtime", "2000-01-01T05:00:00+02:00")]
    [InlineData("2000-01-01 00:00", "osinfo-db-20261121", "", "--mtime", "946684800", "--version", "20261121")]
    [InlineData("2026-11-21 00:00", "osinfo-db-20261121", null, "--version", "20261121")]
    [InlineData("2026-11-21 00:00", "osinfo-db-20261121.02", null, "--version", "20261121.02")]
    [InlineData("1970-01-01 00:00", "osinfo-db-next", null, "--version", "next", "--allow-any-version")]
    public void Time_and_version_come_from_the_options_or_the_environment(string time, string top, string? epoch, params string[] options)
    {
        using var directory = Exporter.SmallDatabase();

        Shell.Run(
            Exporter.Path, ["--dir", "data", .. options, "a.tar.xz"], directory.Path, ("SOURCE_DATE_EPOCH", epoch), ("TZ", "Asia/Tokyo"));

        var entries = Shell.Check("tar", "/usr/bin/tar", "--utc", "-tvf", directory["a.tar.xz"]).TrimEnd('\n').Split('\n');
        Assert.All(entries, entry => Assert.Contains($"{time} {top}/", entry, StringComparison.Ordinal));
    }

    [Fact]
    public void Empty_directories_make_no_difference()
    {
        using var directory = Exporter.SmallDatabase();

        Exporter.Run("--dir", directory["data"], directory["one.tar.xz"]);
        Directory.CreateDirectory(directory["data/os/empty.example.org"]);
        Exporter.Run("--dir", directory["data"], directory["two.tar.xz"]);

        Assert.Equal(File.ReadAllBytes(directory["one.tar.xz"]), File.ReadAllBytes(directory["two.tar.xz"]));
    }

    /// <summary>Makes the files in another order, which is the one in which most file systems list them.</summary>
    private static void CopyBackwards(string from, string to)
    {
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).OrderDescending(StringComparer.Ordinal))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
    }
}
