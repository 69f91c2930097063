using System.IO.Compression;
using HostileArchives;
using OsinfoDb.Archives.Xz;

namespace OsinfoDb.Archives.Tests;

public sealed class ArchiveReaderTests
{
    public static TheoryData<ArchiveFormat> Formats => [ArchiveFormat.TarXz, ArchiveFormat.TarGz, ArchiveFormat.TarZst, ArchiveFormat.Zip];

    public static TheoryData<string> HostileNames => [.. HostileArchive.All.Select(archive => archive.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void An_archive_is_read_entry_by_entry(ArchiveFormat format)
    {
        var entries = Samples.Read(Samples.SmallArchive(format));

        Assert.Equal(
            [
                "VERSION", "os/", "os/example.org/", "os/example.org/hidden-1.xml", "os/example.org/small-1.d/",
                "os/example.org/small-1.d/more.xml", "os/example.org/small-1.xml", "schema/", "schema/osinfo.rng",
            ],
            entries.Select(entry => entry.Path + (entry.IsDirectory ? "/" : "")));
        Assert.Equal("20261121"u8.ToArray(), entries[0].Content.ToArray());
    }

    [Fact]
    public void A_tar_archive_need_not_be_compressed() =>
        Assert.Equal("os/example.org/good-1.xml", Samples.Read(HostileArchive.Start().Finish())[^1].Path);

    [Theory]
    [InlineData("--format=v7")]
    [InlineData("--format=oldgnu")]
    [InlineData("--format=gnu")]
    [InlineData("--format=ustar")]
    [InlineData("--format=posix")]
    [InlineData("--format=gnu --xz")]
    [InlineData("--format=posix --gzip")]
    [InlineData("--format=posix --zstd")]
    public void What_tar_packs_in_any_dialect_is_read(string options)
    {
        using var directory = new TemporaryDirectory();
        var name = new string('n', 90);
        directory.With("top/VERSION", "20261121").With($"top/os/example.org/{name}.d/{name}.xml", "<libosinfo/>");
        if (options == "--format=v7")
        {
            // It has no room for long names.
            Directory.Delete(directory["top/os"], recursive: true);
            directory.With("top/os/example.org/short-1.xml");
        }

        Shell.Check("tar", "/usr/bin/tar", [.. options.Split(' '), "-C", directory.Path, "-cf", directory["a.tar"], "top"]);

        var entries = Samples.Read(File.ReadAllBytes(directory["a.tar"]));

        Assert.Equal(Samples.Listing(directory["top"]), Samples.Listing(entries));
    }

    [Fact]
    public void What_the_C_tool_exports_is_read_to_the_same_files()
    {
        using var directory = new TemporaryDirectory();
        Shell.Check(Samples.Package, Samples.PackagedExport, "--system", "--version", "20221203", directory["theirs.tar.xz"]);

        var entries = Samples.Read(File.ReadAllBytes(directory["theirs.tar.xz"]));

        Assert.Equal(Samples.Listing(Samples.PackagedDatabase), Samples.Listing(entries));
    }

    [Theory]
    [MemberData(nameof(HostileNames))]
    public void A_hostile_archive_is_refused_with_one_harmless_line(string name)
    {
        var hostile = HostileArchive.All.Single(archive => archive.Name == name);

        var fault = Record.Exception(() => Samples.Read(hostile.Build()))!;

        Assert.IsType(hostile.IsDamaged ? typeof(InvalidDataException) : typeof(RefusedArchiveException), fault);
        Assert.Contains(hostile.Complaint, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(fault.Message, char.IsControl);
        Assert.InRange(fault.Message.Length, 1, 500);
    }

    [Theory]
    [InlineData("os/../evil.xml", "has '..' in its path")]
    [InlineData("/os/example.org/evil.xml", "has an empty part in its path")]
    [InlineData("bin/evil", "has no place in a database")]
    public void A_hostile_zip_is_refused_too(string path, string complaint)
    {
        var fault = Assert.Throws<RefusedArchiveException>(() => Samples.Read(Samples.Pack(ArchiveFormat.Zip, [Samples.File(path, "x")])));

        Assert.Contains(complaint, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_in_a_zip_is_refused()
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("top/os/example.org/link.xml").ExternalAttributes = 0xA1FF << 16;
        }

        var fault = Assert.Throws<RefusedArchiveException>(() => Samples.Read(content.ToArray()));

        Assert.Contains("only files and directories are allowed", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_bomb_is_refused_before_it_unfolds(ArchiveFormat format)
    {
        var zeros = new byte[4 << 20];
        var bomb = Samples.Pack(format, Enumerable.Range(0, 30)
            .Select(i => new ArchiveEntry { Path = $"os/example.org/zeros-{i}.xml", Content = zeros }));

        var fault = Assert.Throws<RefusedArchiveException>(() => Samples.Read(bomb));

        Assert.Equal("the archive unfolds to more than 250 times its size", fault.Message);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void An_archive_cut_at_any_length_is_refused(ArchiveFormat format)
    {
        var whole = Samples.SmallArchive(format);

        Assert.All(Enumerable.Range(0, whole.Length), length => Assert.Throws<InvalidDataException>(() => Samples.Read(whole[..length])));
    }

    [Fact]
    public void A_plain_tar_cut_at_any_length_is_refused()
    {
        var whole = HostileArchive.Start().Finish();

        Assert.All(Enumerable.Range(0, whole.Length), length => Assert.Throws<InvalidDataException>(() => Samples.Read(whole[..length])));
    }

    /// <summary>A zip has no check of its directory, so that is not tried with it: a changed date, for one, cannot be noticed.</summary>
    [Fact]
    public void An_xz_archive_with_any_byte_changed_is_refused()
    {
        var whole = Samples.SmallArchive();

        Assert.All(Enumerable.Range(0, whole.Length), offset =>
            Assert.Throws<InvalidDataException>(() => Samples.Read(Changed(whole, offset, 0x20))));
    }

    [Theory]
    [InlineData(ArchiveFormat.TarGz)]
    [InlineData(ArchiveFormat.TarZst)]
    [InlineData(ArchiveFormat.Zip)]
    public void Any_byte_changed_gives_the_same_content_or_invalid_data(ArchiveFormat format)
    {
        var whole = Samples.SmallArchive(format);
        var good = Samples.Read(whole).Where(entry => !entry.IsDirectory)
            .Select(entry => Convert.ToHexString(entry.Content.Span)).ToHashSet();

        Assert.All(Enumerable.Range(0, whole.Length), offset => AssertSoundOrRefused(Changed(whole, offset, 0x20), good));
    }

    [Fact]
    public void Truncations_and_changed_bits_of_a_whole_database_are_refused()
    {
        using var directory = new TemporaryDirectory();
        Shell.Check(Samples.Package, Samples.PackagedExport, "--system", directory["a.tar.xz"]);
        var whole = File.ReadAllBytes(directory["a.tar.xz"]);
        var random = new Random(20261121);

        Assert.All(Enumerable.Range(0, 20), _ =>
            Assert.Throws<InvalidDataException>(() => Samples.Read(whole[..random.Next(whole.Length)])));

        // What a changed bit makes of a name may be refused before the check sum is reached. The packaged tool writes the time of the day.
        Assert.All(Enumerable.Range(0, 20), _ =>
        {
            var fault = Record.Exception(() => Samples.Read(Changed(whole, random.Next(whole.Length), 1 << random.Next(8))));
            Assert.True(fault is InvalidDataException or RefusedArchiveException, $"{fault}");
        });
    }

    [Fact]
    public void Something_behind_a_gzip_archive_is_refused() =>
        Assert.Throws<InvalidDataException>(() => Samples.Read([.. Samples.SmallArchive(ArchiveFormat.TarGz), 1, 2, 3]));

    [Fact]
    public void What_follows_the_end_inside_the_compression_is_refused()
    {
        using var target = new MemoryStream();
        using var encoder = new XzEncodeStream(target);
        encoder.Write([.. HostileArchive.Start().Finish(), .. new byte[9000], 1]);
        encoder.Complete();

        var fault = Assert.Throws<InvalidDataException>(() => Samples.Read(target.ToArray()));

        Assert.Equal("something follows the end of the tar archive", fault.Message);
    }

    [Fact]
    public void A_stream_that_gives_one_byte_at_a_time_makes_no_difference()
    {
        using var slow = new SlowStream(Samples.SmallArchive());

        Assert.Equal(9, ArchiveReader.Read(slow).Count());
    }

    private static byte[] Changed(byte[] archive, int offset, int bits)
    {
        var changed = archive.ToArray();
        changed[offset] ^= (byte)bits;
        return changed;
    }

    private static void AssertSoundOrRefused(byte[] archive, HashSet<string> good)
    {
        try
        {
            var files = Samples.Read(archive).Where(entry => !entry.IsDirectory);
            Assert.All(files, file => Assert.Contains(Convert.ToHexString(file.Content.Span), good));
        }
        catch (Exception e) when (e is InvalidDataException or RefusedArchiveException)
        {
            // Refused.
        }
    }

    private sealed class SlowStream(byte[] content) : ReadOnlyStream
    {
        private int _offset;

        public override int Read(Span<byte> buffer)
        {
            if (buffer.IsEmpty || _offset == content.Length)
            {
                return 0;
            }

            buffer[0] = content[_offset++];
            return 1;
        }
    }
}
