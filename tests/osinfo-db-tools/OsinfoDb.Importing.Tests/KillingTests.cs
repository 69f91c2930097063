using System.Diagnostics;

namespace OsinfoDb.Importing.Tests;

public sealed class KillingTests
{
    private const int Systems = 80;

    // Twice a hundred moments.
    private static int Rounds => Place.IsLong ? 100 : 4;

    [Fact]
    public void A_run_that_is_killed_leaves_the_old_or_the_new_database_and_the_next_one_cleans_up()
    {
        using var place = new Place();
        string[] archives = [place.Store(Release.Archive(Release.Old, Systems), "a"), place.Store(Release.Archive(Release.New, Systems), "b")];
        var listings = archives.Select(archive => Listing(place, archive)).ToList();
        var moment = new RandomMoment();
        var outcomes = new HashSet<string>();

        // From the one to the other and back.
        for (var round = 0; round < Rounds; round++)
        {
            var (before, archive, after) = (listings[(round + 1) % 2], archives[round % 2], listings[round % 2]);

            KillAt(moment, place, archive);

            var listing = Place.Listing(place.Target);
            Assert.True(listing.SequenceEqual(before) || listing.SequenceEqual(after), string.Join('\n', listing));
            outcomes.Add(listing.SequenceEqual(after) ? "new" : "old");
            AssertNextRunCleansUp(place, archive, after);
        }

        Assert.True(!Place.IsLong || outcomes.Count == 2, string.Join(' ', outcomes));
    }

    [Fact]
    public void A_first_run_that_is_killed_leaves_nothing_or_the_whole_database_and_the_next_one_cleans_up()
    {
        using var place = new Place();
        var archive = place.Store(Release.Archive(Release.New, Systems), "a");
        var after = Listing(place, archive);
        var moment = new RandomMoment();
        var outcomes = new HashSet<string>();

        for (var round = 0; round < Rounds; round++)
        {
            Directory.Delete(place.Folder, recursive: true);
            Directory.CreateDirectory(place.Folder);

            KillAt(moment, place, archive);

            if (Directory.Exists(place.Target))
            {
                Assert.Equal(after, Place.Listing(place.Target));
            }

            outcomes.Add(Directory.Exists(place.Target) ? "new" : "none");
            AssertNextRunCleansUp(place, archive, after);
        }

        Assert.True(!Place.IsLong || outcomes.Count == 2, string.Join(' ', outcomes));
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

    private static IReadOnlyList<string> Listing(Place place, string archive)
    {
        place.With(File.ReadAllBytes(archive), "--allow-downgrade");
        return Place.Listing(place.Target);
    }

    private static void KillAt(RandomMoment moment, Place place, string archive)
    {
        using var process = Process.Start(Place.Program("--dir", place.Target, "--unsigned", "--allow-downgrade", archive))!;
        if (moment.IsOver(process))
        {
            Assert.True(process.ExitCode == 0, process.StandardError.ReadToEnd());
        }
        else
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    private static void AssertNextRunCleansUp(Place place, string archive, IReadOnlyList<string> after)
    {
        Assert.Equal(after, Listing(place, archive));
        Assert.Subset(
            new HashSet<string?> { "db", ".db.db-previous" },
            Directory.EnumerateFileSystemEntries(place.Folder).Select(Path.GetFileName).ToHashSet());
    }
}
