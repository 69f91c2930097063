namespace Osinfo.Tests;

/// <summary>A database that was just loaded, read by many threads at once, tells each what it tells one alone.</summary>
public sealed class ReaderThreadsTests : IDisposable
{
    private const int Threads = 16;

    private readonly TemporaryDatabase _tree = new();
    private readonly TemporaryDatabase _ids = new TemporaryDatabase()
        .WithText("schema/pci.ids", "8086  Intel\n\t0001  One\n\t0002  Two\n").WithText("schema/usb.ids", "1d6b  Linux\n\t0001  Hub\n");

    public void Dispose()
    {
        _ids.Dispose();
        _tree.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void All_threads_read_the_same(bool isCompiled)
    {
        CopyDatabase();
        var expected = Everything(Load(), start: 0);
        if (isCompiled)
        {
            Assert.Empty(DatabaseSnapshot.Compile(_tree.Root));
        }

        // Each time nothing is decoded, compiled or listed yet.
        for (var round = 0; round < 5; round++)
        {
            var database = Load();
            Assert.Equal(isCompiled, database.Snapshot is not null);
            var answers = new string[Threads];
            using var together = new Barrier(Threads);
            var threads = Enumerable.Range(0, Threads).Select(number => new Thread(() =>
            {
                together.SignalAndWait();
                answers[number] = Everything(database, start: number * 7);
            })).ToArray();
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());

            Assert.All(answers, answer => Assert.Equal(expected, answer));
        }
    }

    private void CopyDatabase()
    {
        foreach (var file in Directory.EnumerateFiles(TestData.Database, "*", SearchOption.AllDirectories))
        {
            _tree.WithText(Path.GetRelativePath(TestData.Database, file), File.ReadAllText(file));
        }
    }

    private OsinfoDatabase Load() => OsinfoDatabase.Load(new LoadOptions
    {
        Locations = [_tree.Location],
        Languages = [],
        PciIdsPath = _ids.PathTo("schema/pci.ids"),
        UsbIdsPath = _ids.PathTo("schema/usb.ids"),
    });

    /// <summary>All that can be asked, as text in one order, but asked in an order that begins elsewhere.</summary>
    private static string Everything(OsinfoDatabase database, int start)
    {
        Func<string>[] questions =
        [
            .. database.Oses.Select(Question),
            .. database.Platforms.Select(Question),
            .. database.Deployments.Select(Question),
            .. database.InstallScripts.Select(Question),
            .. database.Datamaps.Select(Question),
            () => string.Join('\n', database.Devices.Select(EntityText.Of)),
            () => EntityText.Of(database.FindDevice("http://usb.org/usb/1d6b/0001")!),
            () => database.FindOs("http://example.org/resources/5")?.ToString() ?? "",
            .. new[] { "SHIP-1", "SHIP-1-LIVE", "SHIP-1-DEMO", "RAFT-2", "RAFT-2-I", "NONE" }.Select(label => (Func<string>)(() => Identify(database, label))),
            () => Matches(database.Identify(TreeEvidence.Parse("[general]\nfamily = Ship\nvariant = Cargo\nversion = 1\narch = x86_64\n", "x"))),
        ];
        var answers = new string[questions.Length];
        for (var i = 0; i < questions.Length; i++)
        {
            var index = (i + start) % questions.Length;
            answers[index] = questions[index]();
        }

        return string.Join('\n', answers);
    }

    private static string Identify(OsinfoDatabase database, string label)
    {
        var medium = new MediaEvidence
        {
            Location = "x",
            VolumeId = label,
            SystemId = "LINUX",
            PublisherId = "EXAMPLE",
            ApplicationId = "SHIPYARD",
            VolumeSize = 123456,
        };
        return Matches(database.Identify(medium));
    }

    private static string Matches<TEntry>(Identification<TEntry> answer)
        where TEntry : OsPart => string.Join(' ', answer.FindNearest(4).Select(candidate =>
            $"{candidate.Entry.Id} {candidate.IsMatch} {string.Join(' ', candidate.Languages)} {string.Join(' ', candidate.Fields)}"));

    private static Func<string> Question(Entity entity) => () => EntityText.Of(entity);
}
