using OsinfoDb.Archives.Xz;

namespace OsinfoDb.Archives.Tests;

public sealed class XzStreamTests : CodecTests
{
    private const string Package = "xz-utils";
    private const string Xz = "/usr/bin/xz";

    [Fact]
    public void The_xz_program_reads_what_is_written_and_finds_the_settings_of_level_6()
    {
        using var directory = new TemporaryDirectory();
        File.WriteAllBytes(directory["text.xz"], Encode(Text));

        var listing = Shell.Check(Package, Xz, "--robot", "--list", "-vv", directory["text.xz"]);
        Shell.Check(Package, Xz, "--decompress", directory["text.xz"]);

        Assert.Equal(Text, File.ReadAllBytes(directory["text"]));
        Assert.Contains("\nfile\t1\t1\t", listing, StringComparison.Ordinal);
        Assert.Contains("\tCRC64\t", listing, StringComparison.Ordinal);
        Assert.Contains("--lzma2=dict=8MiB", listing, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-0")]
    [InlineData("-9e")]
    [InlineData("--check=crc32")]
    [InlineData("--check=sha256")]
    [InlineData("--check=none")]
    [InlineData("--block-size=4096")]
    [InlineData("--x86 --lzma2")]
    [InlineData("--lzma2=dict=128MiB")]
    public void Whatever_the_xz_program_writes_is_read(string options) => Assert.Equal(Text, Decode(ByProgram(options)));

    [Fact]
    public void Several_streams_with_padding_between_are_one_content() =>
        Assert.Equal([.. Text, .. Text], Decode([.. Encode(Text), 0, 0, 0, 0, .. Encode(Text)]));

    [Fact]
    public void A_file_with_any_bit_changed_is_invalid_data()
    {
        var whole = Encode(Text[..300]);

        Assert.All(Enumerable.Range(0, whole.Length * 8), bit =>
        {
            var damaged = whole.ToArray();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<InvalidDataException>(() => Decode(damaged));
        });
    }

    [Fact]
    public void A_dictionary_of_more_than_128_MiB_is_refused_before_memory_is_taken()
    {
        var fault = Assert.Throws<InvalidDataException>(() => Decode(ByProgram("--lzma2=dict=192MiB")));

        Assert.Equal("the xz data need more memory than is allowed", fault.Message);
    }

    private protected override EncodeStream NewEncoder(Stream target) => new XzEncodeStream(target);

    private protected override DecodeStream NewDecoder(Stream source) => new XzDecodeStream(source);

    private static byte[] ByProgram(string options)
    {
        using var directory = new TemporaryDirectory();
        File.WriteAllBytes(directory["text"], Text);
        Shell.Check(Package, Xz, [.. options.Split(' '), directory["text"]]);
        return File.ReadAllBytes(directory["text.xz"]);
    }
}
