using OsinfoDb.Archives.Zstd;

namespace OsinfoDb.Archives.Tests;

public sealed class ZstdStreamTests : CodecTests
{
    private const string Package = "zstd";
    private const string Zstd = "/usr/bin/zstd";

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

    [Fact]
    public void A_window_of_more_than_128_MiB_is_refused_before_memory_is_taken()
    {
        var fault = Assert.Throws<InvalidDataException>(() => Decode(ByProgram(new byte[300 << 20], "--long=28 --no-content-size")));

        Assert.Equal("the zstd data need more memory than is allowed", fault.Message);
    }

    private protected override EncodeStream NewEncoder(Stream target) => new ZstdEncodeStream(target);

    private protected override DecodeStream NewDecoder(Stream source) => new ZstdDecodeStream(source);

    private static byte[] ByProgram(byte[] content, string options)
    {
        using var directory = new TemporaryDirectory();
        File.WriteAllBytes(directory["text"], content);
        Shell.Check(Package, Zstd, ["-q", .. options.Split(' '), directory["text"]]);
        return File.ReadAllBytes(directory["text.zst"]);
    }
}
