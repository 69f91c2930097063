using System.Text;

namespace OsinfoDb.Archives.Tests;

/// <summary>What holds for compressed files of every kind.</summary>
public abstract class CodecTests
{
    private protected static byte[] Text { get; } =
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5000).Select(i => $"line {i * i}\n")));

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
    public void Equal_input_gives_equal_bytes_however_it_is_handed_over()
    {
        using var target = new MemoryStream();
        using var encoder = NewEncoder(target);
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

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(100)]
    public void Something_behind_the_end_is_invalid_data(int length) =>
        Assert.Throws<InvalidDataException>(() => Decode([.. Encode(Text), .. Text[..length]]));

    [Fact]
    public void What_was_not_completed_is_cut()
    {
        using var target = new MemoryStream();
        using (var encoder = NewEncoder(target))
        {
            encoder.Write(Text);
        }

        Assert.Throws<InvalidDataException>(() => Decode(target.ToArray()));
    }

    private protected abstract EncodeStream NewEncoder(Stream target);

    private protected abstract DecodeStream NewDecoder(Stream source);

    private protected byte[] Encode(byte[] content)
    {
        using var target = new MemoryStream();
        using var encoder = NewEncoder(target);
        encoder.Write(content);
        encoder.Complete();
        return target.ToArray();
    }

    private protected byte[] Decode(byte[] file)
    {
        using var source = new MemoryStream(file);
        using var decoder = NewDecoder(source);
        using var content = new MemoryStream();
        decoder.CopyTo(content);
        return content.ToArray();
    }
}
