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
        var old = Release.Archive(Release.Old, Systems);
        var archive = place.Store(Release.Archive(Release.New, Systems), "new.tar.xz");
        var random = new Random(20260202);
        var start = Stopwatch.GetTimestamp();
        Run(kill: null);
        var duration = Stopwatch.GetElapsedTime(start);
        var newListing = Place.Listing(place.Target);
        place.With(old, "--allow-downgrade");
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
                place.With(old, "--allow-downgrade");
            }

            // The first third of the time is the runtime's. How long a run takes changes with what else the machine does.
            var isKilled = Run(kill: duration * (0.3 + (0.7 * random.NextDouble())));
            duration *= isKilled ? 1.03 : 0.97;
            if (Directory.Exists(place.Target))
            {
                var listing = Place.Listing(place.Target);
                Assert.True(listing.SequenceEqual(newListing) || (!isFirst && listing.SequenceEqual(oldListing)), string.Join('\n', listing));
                outcomes.Add(listing.SequenceEqual(newListing) ? "new" : "old");
            }
            else
            {
                Assert.True(isFirst);
                outcomes.Add("none");
            }

            place.With(File.ReadAllBytes(archive));
            Assert.Equal(newListing, Place.Listing(place.Target));
            Assert.Subset(
                new HashSet<string?> { "db", ".db.db-previous" },
                Directory.EnumerateFileSystemEntries(place.Folder).Select(Path.GetFileName).ToHashSet());
        }

        if (Place.IsLong)
        {
            Assert.Equal(isFirst ? ["new", "none"] : ["new", "old"], outcomes.Order());
        }

        bool Run(TimeSpan? kill)
        {
            using var process = Process.Start(Place.Program("--dir", place.Target, "--unsigned", archive))!;
            if (!process.WaitForExit(kill ?? Timeout.InfiniteTimeSpan))
            {
                process.Kill();
                process.WaitForExit();
                return true;
            }

            Assert.True(process.ExitCode == 0, process.StandardError.ReadToEnd());
            return false;
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
}
