using Osinfo.Snapshot;

namespace Osinfo.Tests.Snapshot;

/// <summary>A damaged compiled form is passed over, and what cannot be passed over is told; never a wrong answer, never a crash.</summary>
public sealed class SnapshotDamageTests : IDisposable
{
    private readonly DatabaseCopy _copy = new(TestData.Database);
    private readonly byte[] _sound;

    public SnapshotDamageTests()
    {
        DatabaseSnapshot.Compile(_copy.Root);
        _sound = File.ReadAllBytes(_copy.Snapshot);
    }

    [Fact]
    public void Every_damaged_byte_is_noticed()
    {
        for (var i = 0; i < _sound.Length; i++)
        {
            var damaged = (byte[])_sound.Clone();
            damaged[i] ^= 0x55;

            Assert.Throws<InvalidDataException>(() => new SnapshotFile(new SnapshotBytes(damaged), isTrusted: false));
        }
    }

    [Fact]
    public void Every_missing_end_is_noticed()
    {
        for (var length = 0; length < _sound.Length; length++)
        {
            var start = _sound[..length];

            Assert.Throws<InvalidDataException>(() => new SnapshotFile(new SnapshotBytes(start), isTrusted: false));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(1000)]
    [InlineData(-1)]
    public void A_damaged_file_is_passed_over(int position)
    {
        var expected = DatabaseText.Of(_copy.LoadXml());
        var damaged = (byte[])_sound.Clone();
        damaged[position < 0 ? ^1 : position] ^= 1;
        File.WriteAllBytes(_copy.Snapshot, damaged);

        var database = _copy.Load();

        Assert.Null(database.Snapshot);
        Assert.Equal(expected, DatabaseText.Of(database));
    }

    [Fact]
    public void A_file_of_another_version_is_passed_over()
    {
        var other = (byte[])_sound.Clone();
        other[SnapshotFormat.VersionOffset]++;
        File.WriteAllBytes(_copy.Snapshot, other);

        Assert.Null(_copy.Load().Snapshot);
    }

    /// <summary>As somebody could make it, with a checksum that is right.</summary>
    [Fact]
    public void Wrong_numbers_under_a_right_checksum_give_broken_data_and_nothing_worse()
    {
        foreach (var value in (byte[])[0x00, 0x01, 0x7f, 0xff])
        {
            for (var i = SnapshotFormat.HeaderLength; i < _sound.Length; i++)
            {
                var wrong = (byte[])_sound.Clone();
                wrong[i] = value;
                BitConverter.TryWriteBytes(
                    wrong.AsSpan(SnapshotFormat.ChecksumOffset), SnapshotFormat.Checksum(wrong.AsSpan(SnapshotFormat.ChecksummedFrom)));
                try
                {
                    ReadAll(new SnapshotFile(new SnapshotBytes(wrong), isTrusted: false));
                }
                catch (InvalidDataException)
                {
                }
            }
        }
    }

    [Fact]
    public void Parts_that_are_not_known_are_passed_over()
    {
        byte[] unknown = [0xee, 0xff, 0, 0, 3, 0, 0, 0, 1, 2, 3];
        byte[] longer = [.. _sound[..SnapshotFormat.HeaderLength], .. unknown, .. _sound[SnapshotFormat.HeaderLength..]];
        BitConverter.TryWriteBytes(longer.AsSpan(SnapshotFormat.LengthOffset), (long)longer.Length);
        BitConverter.TryWriteBytes(
            longer.AsSpan(SnapshotFormat.ChecksumOffset), SnapshotFormat.Checksum(longer.AsSpan(SnapshotFormat.ChecksummedFrom)));
        File.WriteAllBytes(_copy.Snapshot, longer);

        Assert.NotNull(_copy.Load().Snapshot);
    }

    public void Dispose() => _copy.Dispose();

    private static void ReadAll(SnapshotFile snapshot)
    {
        var languages = new PreferredLanguages(["de"]);
        for (var i = 0; i < snapshot.Records.Count; i++)
        {
            _ = snapshot.Records.Read(i, languages).Parts;
        }

        for (var i = 0; i < snapshot.Files.Count; i++)
        {
            _ = snapshot.Files[i].Path;
        }

        foreach (var kind in (string[])["os", "device", "platform", "datamap", "install-script", "deployment"])
        {
            var table = snapshot.EntitiesOf(kind);
            for (var i = 0; i < table.DefinedCount; i++)
            {
                _ = table.Find(table.Id(i));
                _ = snapshot.ReadEntity(table, i, languages);
            }
        }

        _ = snapshot.ShortIds.Find("alpha1");
        _ = snapshot.Diagnostics.Of(-1).Count();
        _ = snapshot.Stamps?.AreTrueOf("/nowhere");
    }
}
