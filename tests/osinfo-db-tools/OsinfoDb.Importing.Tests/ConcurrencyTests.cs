using System.Diagnostics;
using System.Globalization;

namespace OsinfoDb.Importing.Tests;

public sealed class ConcurrencyTests
{
    private static int Rounds => Place.IsLong ? 100 : 12;

    [Fact]
    public async Task A_reader_sees_one_generation_while_one_import_follows_the_other()
    {
        using var place = new Place().With(Release.Archive(Release.Old, 30));
        using var stop = new CancellationTokenSource();
        var loads = 0;
        var reader = Task.Run(
            () =>
            {
                while (!stop.IsCancellationRequested)
                {
                    // A walk by path may begin before the switch and end behind it; the version tells such a reader to look again.
                    var location = global::Osinfo.DatabaseLocation.FromPath(place.Target);
                    var before = location.Version;
                    var database = global::Osinfo.OsinfoDatabase.Load(
                        new global::Osinfo.LoadOptions { Locations = [location], Languages = [], PciIdsPath = "", UsbIdsPath = "" });
                    if (location.Version == before)
                    {
                        Interlocked.Increment(ref loads);
                        Assert.Empty(database.Diagnostics);
                        Assert.Equal(30, database.Oses.Count);
                        Assert.All(database.Oses, os => Assert.EndsWith(before!, os.Name, StringComparison.Ordinal));
                    }
                }
            },
            TestContext.Current.CancellationToken);

        ImportOften(place, () => reader.IsCompleted || Volatile.Read(ref loads) > Rounds);

        await stop.CancelAsync();
        await reader;
    }

    [Fact]
    public void A_reader_inside_the_directory_keeps_its_generation()
    {
        using var place = new Place().With(Release.Archive(Release.Old, 30));
        // A generation is gone when two more have come; then the reader has to begin again.
        const string Script = """
            while [ ! -e "$2" ]; do
                cd "$1" || exit 1
                { read -rd '' version <VERSION; } 2>/dev/null
                [ -n "$version" ] || continue
                for file in os/example.org/*.xml; do
                    content=
                    { read -rd '' content <"$file"; } 2>/dev/null
                    [ -n "$content" ] || continue 2
                    [[ $content == *"of $version"* ]] || { echo "$file is not of $version"; exit 1; }
                done
                : >"$3"
            done
            """;
        var start = new ProcessStartInfo("/bin/bash", ["-c", Script, "bash", place.Target, place["stop"], place["read"]]) { RedirectStandardOutput = true };
        using var reader = Process.Start(start)!;

        ImportOften(place, () => reader.HasExited || File.Exists(place["read"]));

        File.WriteAllText(place["stop"], "");
        var output = reader.StandardOutput.ReadToEnd();
        reader.WaitForExit();
        Assert.True(reader.ExitCode == 0, output);
        Assert.True(File.Exists(place["read"]));
    }

    [Fact]
    public void Imports_at_the_same_time_do_not_mix()
    {
        using var place = new Place();
        string[] archives = [place.Store(Release.Archive(Release.Old, 30), "1"), place.Store(Release.Archive(Release.New, 30), "2")];

        var runs = Enumerable.Range(0, 4)
            .Select(i => Process.Start(Place.Program("--dir", place.Target, "--unsigned", "--allow-downgrade", archives[i % 2]))!)
            .ToList();
        foreach (var run in runs)
        {
            run.WaitForExit();
            Assert.Equal(0, run.ExitCode);
            run.Dispose();
        }

        var version = place.Read("VERSION");
        Assert.All(
            Directory.GetFiles(Path.Combine(place.Target, "os/example.org")),
            file => Assert.Contains(version, File.ReadAllText(file), StringComparison.Ordinal));
        Assert.Equal([".db.db-previous", "db"], Directory.EnumerateFileSystemEntries(place.Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_second_import_fails_at_once_when_it_is_not_to_wait()
    {
        using var place = new Place().With(Release.Archive(Release.Old));
        using var held = new FileStream(Path.Combine(place.Folder, ".db.db-lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        var run = place.Import(Release.Archive(Release.New), "--no-wait");

        Assert.Equal(new ToolRun(3, "", "osinfo-db-import: error: another import into this directory is under way\n"), run);
    }

    [Fact]
    public async Task A_second_import_waits_and_says_so()
    {
        using var place = new Place().With(Release.Archive(Release.Old));
        var held = new FileStream(Path.Combine(place.Folder, ".db.db-lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        using var import = Process.Start(Place.Program("--dir", place.Target, "--unsigned", place.Store(Release.Archive(Release.New))))!;

        Assert.Equal("osinfo-db-import: note: waiting for another import into this directory to end", import.StandardError.ReadLine());
        Assert.Equal(Release.Old, place.Read("VERSION"));

        await held.DisposeAsync();
        await import.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((0, ""), (import.ExitCode, await import.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(Release.New, place.Read("VERSION"));
    }

    /// <summary>Never the same version twice: a reader could not tell that it had changed and changed back.</summary>
    private static void ImportOften(Place place, Func<bool> isEnough)
    {
        for (var i = 1; i <= Rounds || !isEnough(); i++)
        {
            place.With(Release.Archive(new DateOnly(2026, 1, 1).AddDays(i).ToString("yyyyMMdd", CultureInfo.InvariantCulture), 30));
        }
    }
}
