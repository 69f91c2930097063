using System.Diagnostics;

namespace OsinfoDb.Importing.Tests;

public sealed class KillingTests
{
    private const int Systems = 80;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_run_that_is_killed_leaves_the_old_or_the_new_database_and_the_next_one_cleans_up(bool isFirst)
    {
        using var place = new Place();
        var old = place.Store(Release.Archive(Release.Old, Systems), "old.tar.xz");
        var archive = place.Store(Release.Archive(Release.New, Systems), "new.tar.xz");
        var random = new Random(20260202);
        var start = Stopwatch.GetTimestamp();
        Run(archive);
        var duration = Stopwatch.GetElapsedTime(start);
        var newListing = Place.Listing(place.Target);
        Run(old);
        var oldListing = Place.Listing(place.Target);
        var outcomes = new HashSet<string>();

        for (var round = 0; round < (Place.IsLong ? 200 : 4); round++)
        {
            if (isFirst)
            {
                Directory.Delete(place.Folder, recursive: true);
                Directory.CreateDirectory(place.Folder);
            }
            else
            {
                Run(old);
            }

            using (var process = Process.Start(Place.Program(Arguments(archive)))!)
            {
                // The first third of the time is the runtime's.
                Thread.Sleep(duration * (0.3 + (0.7 * random.NextDouble())));
                process.Kill();
                process.WaitForExit();
            }

            if (Directory.Exists(place.Target))
            {
                var listing = Place.Listing(place.Target);
                Assert.True(listing.SequenceEqual(newListing) || (!isFirst && listing.SequenceEqual(oldListing)), string.Join('\n', listing));
                outcomes.Add(listing.SequenceEqual(newListing) ? "new" : "old");
            }
            else
            {
                Assert.True(isFirst);
            }

            Run(archive);
            Assert.Equal(newListing, Place.Listing(place.Target));
            Assert.Subset(
                new HashSet<string?> { "db", ".db.db-previous" },
                Directory.EnumerateFileSystemEntries(place.Folder).Select(Path.GetFileName).ToHashSet());
        }

        if (Place.IsLong && !isFirst)
        {
            Assert.Equal(["new", "old"], outcomes.Order());
        }

        string[] Arguments(string file) => ["--dir", place.Target, "--unsigned", "--allow-downgrade", file];

        void Run(string file)
        {
            var start = Place.Program();
            var run = Shell.Run(start.FileName, Arguments(file));
            Assert.True(run.ExitCode == 0, run.Error);
        }
    }

    [Fact]
    public void What_a_run_had_left_between_two_renames_is_made_good()
    {
        using var place = new Place().With(Release.Archive(Release.Old));
        var before = Place.Listing(place.Target);
        Directory.Move(place.Target, Path.Combine(place.Folder, ".db.db-old"));
        Directory.CreateDirectory(Path.Combine(place.Folder, ".db.db-staging-1", "os"));

        var run = place.Import(Release.Archive(Release.New)[..^20]);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(before, Place.Listing(place.Target));
        Assert.Equal(["db"], Directory.EnumerateFileSystemEntries(place.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void What_a_run_had_exchanged_already_becomes_the_generation_before()
    {
        using var place = new Place().With(Release.Archive(Release.Old)).With(Release.Archive(Release.New));

        // Its name is that of another directory than the one that bears it.
        Directory.Move(Path.Combine(place.Folder, ".db.db-previous"), Path.Combine(place.Folder, ".db.db-ready-1"));
        var run = place.Import("--rollback");

        Assert.Equal(new ToolRun(0, "osinfo-db-import: back at version 20260101\n", ""), run);
    }

    [Fact]
    public void What_a_run_had_made_but_not_exchanged_is_thrown_away()
    {
        using var place = new Place().With(Release.Archive(Release.Old)).With(Release.Archive(Release.New));
        var ready = Path.Combine(place.Folder, ".db.db-ready-");
        Directory.CreateDirectory(ready);
        var inode = Shell.Check("coreutils", "/usr/bin/stat", "-c", "%i", ready).Trim();
        Directory.Move(ready, ready + inode);

        place.Import("--rollback");

        Assert.Equal(Release.Old, place.Read("VERSION"));
        Assert.Equal([".db.db-previous", "db"], Directory.EnumerateFileSystemEntries(place.Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void An_interrupted_run_cleans_up_itself()
    {
        using var place = new Place().With(Release.Archive(Release.Old));
        var before = place.Listing();
        var start = Place.Program("--dir", place.Target, "-");
        using var process = Process.Start(start)!;
        process.StandardInput.BaseStream.Write(Release.Archive(Release.New), 0, 100);
        process.StandardInput.BaseStream.Flush();
        Thread.Sleep(400);

        Shell.Check("procps", "/bin/kill", "-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        process.WaitForExit();

        Assert.NotEqual(0, process.ExitCode);
        Assert.Equal(before, place.Listing());
    }
}
