using System.Diagnostics;
using Loopback;

namespace OsinfoDb.Importing.Tests;

/// <summary>Runs that are asked to end: what <see cref="KillingTests"/> does to runs that are not asked.</summary>
public sealed class InterruptionTests : IDisposable
{
    private const int Systems = 80;
    private const string Interrupted = "osinfo-db-import: error: interrupted, the database is unchanged\n";

    private readonly Place _place = new Place().With(Release.Archive(Release.Old, Systems));
    private readonly IReadOnlyList<string> _before;

    public InterruptionTests() => _before = _place.Listing();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData(Signals.Interrupt)]
    [InlineData(Signals.Terminate)]
    public void While_it_reads_a_pipe_that_gives_nothing(string signal)
    {
        using var process = Start("-");
        Signals.Feed(process, "");

        Assert.Equal(new ToolRun(Signals.ExitCode(signal), "", Interrupted), Signals.End(process, signal));
        Assert.Equal(_before, _place.Listing());
    }

    [Theory]
    [InlineData(Signals.Interrupt)]
    [InlineData(Signals.Terminate)]
    public void While_it_waits_for_a_server(string signal)
    {
        using var server = new LoopbackServer();
        using var asked = new ManualResetEventSlim();
        var address = server.Map("/a.tar.xz", (_, _, stop) =>
        {
            asked.Set();
            return Task.Delay(Timeout.Infinite, stop);
        });
        using var process = Start("--unsigned", address);
        Assert.True(asked.Wait(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken));

        Assert.Equal(new ToolRun(Signals.ExitCode(signal), "", Interrupted), Signals.End(process, signal));
        Assert.Equal(_before, _place.Listing());
    }

    [Fact]
    public void While_it_waits_for_another_import()
    {
        using (new FileStream(Path.Combine(_place.Folder, ".db.db-lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            using var process = Start("--unsigned", _place.Store(Release.Archive(Release.New)));
            Assert.EndsWith("waiting for another import into this directory to end", process.StandardError.ReadLine(), StringComparison.Ordinal);

            Assert.Equal(new ToolRun(Signals.ExitCode(Signals.Terminate), "", Interrupted), Signals.End(process, Signals.Terminate));
        }

        File.Delete(Path.Combine(_place.Folder, ".db.db-lock"));
        Assert.Equal(_before, _place.Listing());
    }

    [Theory]
    [InlineData(Signals.Interrupt)]
    [InlineData(Signals.Terminate)]
    public void At_any_moment_it_leaves_the_old_or_the_new_database_and_nothing_else(string signal)
    {
        var archive = _place.Store(Release.Archive(Release.New, Systems), "new.tar.xz");
        using var other = new Place().With(Release.Archive(Release.Old, Systems)).With(File.ReadAllBytes(archive));
        var after = other.Listing();
        var moment = new RandomMoment();
        var codes = new HashSet<int>();

        for (var round = 0; round < (Place.IsLong ? 50 : 3); round++)
        {
            using var process = Start("--unsigned", archive);
            moment.IsOver(process);

            var run = Signals.End(process, signal);

            codes.Add(run.ExitCode);
            Assert.Contains(run.ExitCode, (int[])[0, Signals.ExitCode(signal)]);
            if (run.Error == "osinfo-db-import: error: interrupted\n")
            {
                // A slow machine: its patience came to an end, and the next run cleans up.
                AssertNextRunCleansUp(archive, after);
            }
            else
            {
                // Without a word it was ended before it had begun, or when all was done but its exit.
                Assert.Contains(run.Error, run.ExitCode == 0 ? (string[])[""] : ["", Interrupted]);
                var listing = _place.Listing();
                Assert.Equal(run.ExitCode == 0 || (run.Error.Length == 0 && listing.SequenceEqual(after)) ? after : _before, listing);
            }

            Reset();
        }

        if (Place.IsLong)
        {
            Assert.Equal([0, Signals.ExitCode(signal)], codes.Order());
        }
    }

    private void AssertNextRunCleansUp(string archive, IReadOnlyList<string> after)
    {
        _place.With(File.ReadAllBytes(archive));
        Assert.Equal(after.Where(IsOfDatabase), _place.Listing().Where(IsOfDatabase));
        Assert.All(
            Directory.EnumerateFileSystemEntries(_place.Folder, ".*"), path => Assert.EndsWith(".db.db-previous", path, StringComparison.Ordinal));

        static bool IsOfDatabase(string line) => line.StartsWith("db", StringComparison.Ordinal);
    }

    private Process Start(params string[] arguments) => Signals.Start(Place.Program(["--dir", _place.Target, .. arguments]));

    private void Reset()
    {
        Directory.Delete(_place.Folder, recursive: true);
        Directory.CreateDirectory(_place.Folder);
        _place.With(Release.Archive(Release.Old, Systems));
    }
}
