using System.Text;
using OsinfoDb.Archives.Zstd;

namespace OsinfoDb.Archives.Tests;

public sealed class ZstdStreamTests
{
    private const string Package = "zstd";
    private const string Zstd = "/usr/bin/zstd";

    private static readonly byte[] Text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5000).Select(i => $"line {i * i}\n")));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_536)]
    [InlineData(3_000_000)]
    public void What_is_written_is_read_again(int length)
    {
        var content = new byte[length];
        new Random(1).NextBytes(content);

        Assert.Equal(content, Decode(Encode(content)));
    }

    [Fact]
    public void The_zstd_program_reads_what_is_written_and_finds_a_check_sum()
    {
        using var directory = new TemporaryDirectory();
        File.WriteAllBytes(directory["text.zst"], Encode(Text));

        var listing = Shell.Check(Package, Zstd, "--list", "-v", directory["text.zst"]);
        Shell.Check(Package, Zstd, "-d", directory["text.zst"]);

        Assert.Equal(Text, File.ReadAllBytes(directory["text"]));
        Assert.Contains("XXH64", listing, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("--ultra -22")]
    [InlineData("--fast=5")]
    [InlineData("--no-check")]
    [InlineData("--no-content-size")]
    [InlineData("--long=27")]
    public void Whatever_the_zstd_program_writes_is_read(string options) => Assert.Equal(Text, Decode(ByProgram(Text, options)));

    [Fact]
    public void Several_frames_and_what_a_reader_is_to_skip_are_one_content() =>
        Assert.Equal([.. Text, .. Text], Decode([.. Encode(Text), 0x50, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3, .. Encode(Text)]));

    [Fact]
    public void Equal_input_gives_equal_bytes_however_it_is_handed_over()
    {
        using var target = new MemoryStream();
        using var encoder = new ZstdEncodeStream(target);
        foreach (var piece in Text.Chunk(777))
        {
            encoder.Write(piece);
            encoder.Flush();
        }

        encoder.Complete();

        Assert.Equal(Encode(Text), target.ToArray());
    }

    [Fact]
    public void A_file_cut_at_any_length_is_invalid_data()
    {
        var whole = Encode(Text[..3000]);

        Assert.All(Enumerable.Range(1, whole.Length - 1), length => Assert.Throws<InvalidDataException>(() => Decode(whole[..length])));
    }

    [Fact]
    public void A_file_with_any_bit_changed_is_invalid_data_or_the_same_content()
    {
        var whole = Encode(Text[..300]);

        Assert.All(Enumerable.Range(0, whole.Length * 8), bit =>
        {
            var damaged = whole.ToArray();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            try
            {
                // A larger window, or the bit that RFC 8878 leaves unused.
                Assert.Equal(Text[..300], Decode(damaged));
            }
            catch (InvalidDataException)
            {
                // Noticed.
            }
        });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(100)]
    public void Something_behind_the_end_is_invalid_data(int length) =>
        Assert.Throws<InvalidDataException>(() => Decode([.. Encode(Text), .. Text[..length]]));

    [Fact]
    public void A_window_of_more_than_128_MiB_is_refused_before_memory_is_taken()
    {
        var fault = Assert.Throws<InvalidDataException>(() => Decode(ByProgram(new byte[300 << 20], "--long=28 --no-content-size")));

        Assert.Equal("the zstd data need more memory than is allowed", fault.Message);
    }

    [Fact]
    public void What_was_not_completed_is_no_zstd_file()
    {
        using var target = new MemoryStream();
        using (var encoder = new ZstdEncodeStream(target))
        {
            encoder.Write(Text);
        }

        Assert.Throws<InvalidDataException>(() => Decode(target.ToArray()));
    }

    private static byte[] Encode(byte[] content)
    {
        using var target = new MemoryStream();
        using var encoder = new ZstdEncodeStream(target);
        encoder.Write(content);
        encoder.Complete();
        return target.ToArray();
    }

    private static byte[] Decode(byte[] file)
    {
        using var source = new MemoryStream(file);
        using var decoder = new ZstdDecodeStream(source);
        using var content = new MemoryStream();
        decoder.CopyTo(content);
        return content.ToArray();
    }

    private static byte[] ByProgram(byte[] content, string options)
    {
        using var directory = new TemporaryDirectory();
        File.WriteAllBytes(directory["text"], content);
        Shell.Check(Package, Zstd, ["-q", .. options.Split(' '), directory["text"]]);
        return File.ReadAllBytes(directory["text.zst"]);
    }
}
