using System.Text;

namespace Osinfo.Tests.Trees;

public sealed class KeyFileTests
{
    [Theory]
    [InlineData("[g]\nk=v\n", "v")]
    [InlineData("[g]\r\nk=v\r\n", "v")]
    [InlineData("[g]\nk=v", "v")]
    [InlineData("\uFEFF[g]\nk=v", "v")]
    [InlineData("# comment\n\n  \t\n[g]\n#k=x\n  # indented\nk=v", "v")]
    [InlineData("  [g]  \n  k  =  v", "v")]
    [InlineData("[g]\nk = v \t ", "v \t ")]
    [InlineData("[g]\nk=a=b=c", "a=b=c")]
    [InlineData("[g]\nk=", "")]
    [InlineData("[g]\nk=first\nk=last", "last")]
    [InlineData("[g]\nk=first\n[other]\nk=x\n[g]\nk=last", "last")]
    [InlineData("[g]\nk=v\n[other]\nk=x\n[g]\nother=y", "v")]
    [InlineData("[g]\nk=v\nk[de]=w", "v")]
    [InlineData("[g]\nk=v # no comment", "v # no comment")]
    [InlineData("[g]\nk=[no group]", "[no group]")]
    public void Reads_the_value_of_a_key(string text, string expected) =>
        Assert.Equal(expected, KeyFile.Parse(text, "test").GetString("g", "k"));

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("[g]")]
    [InlineData("[G]\nk=v")]
    [InlineData("[g]\nK=v")]
    [InlineData("[g]\nk[de]=v")]
    [InlineData("[other]\nk=v")]
    public void What_is_not_there_is_null(string text) => Assert.Null(KeyFile.Parse(text, "test").GetString("g", "k"));

    [Fact]
    public void Names_of_groups_and_keys_may_hold_blanks_and_slashes()
    {
        var file = KeyFile.Parse("[a group]\nimages/boot.iso = x\ntwo words = y", "test");

        Assert.Equal("x", file.GetString("a group", "images/boot.iso"));
        Assert.Equal("y", file.GetString("a group", "two words"));
    }

    [Fact]
    public void A_key_with_a_language_is_a_key_of_its_own() =>
        Assert.Equal("w", KeyFile.Parse("[g]\nk=v\nk[de_DE.UTF-8@x]=w", "test").GetString("g", "k[de_DE.UTF-8@x]"));

    [Fact]
    public void Escapes_are_resolved() =>
        Assert.Equal(" a\nb\tc\rd\\e\\s ", KeyFile.Parse(@"[g]" + "\n" + @"k=\sa\nb\tc\rd\\e\\s ", "test").GetString("g", "k"));

    [Theory]
    [InlineData(@"\x")]
    [InlineData(@"end\")]
    [InlineData(@"a\;b")]
    public void Other_escapes_are_errors_once_they_are_read(string value)
    {
        var file = KeyFile.Parse($"[g]\ngood=1\n\nk={value}", "test");

        Assert.Equal("1", file.GetString("g", "good"));
        var failure = Assert.Throws<InvalidDataException>(() => file.GetString("g", "k"));
        Assert.StartsWith("'test', line 4: ", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("k=v", 1)]
    [InlineData("\n# c\nk=v\n[g]", 3)]
    [InlineData("[g]\nneither", 2)]
    [InlineData("[g]\n=v", 2)]
    [InlineData("[g]\n = v", 2)]
    [InlineData("[g", 1)]
    [InlineData("[]", 1)]
    [InlineData("[a]b", 1)]
    [InlineData("[a]b=c", 1)]
    [InlineData("[[a]]", 1)]
    [InlineData("[a\u0001]", 1)]
    [InlineData("[g]\nk]=v", 2)]
    [InlineData("[g]\nk[=v", 2)]
    [InlineData("[g]\nk[de]x=v", 2)]
    [InlineData("[g]\n[de]=v", 2)]
    [InlineData("<html>", 1)]
    public void A_line_that_is_nothing_known_is_an_error(string text, int line)
    {
        var failure = Assert.Throws<InvalidDataException>(() => KeyFile.Parse(text, "test"));

        Assert.StartsWith($"'test', line {line}: expected ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_utf8_is_an_error()
    {
        var failure = Assert.Throws<InvalidDataException>(() => KeyFile.Parse([.. "[g]\nk=1\nl="u8, 0xFF, .. "\nm=3"u8], "test"));

        Assert.Equal("'test', line 3: expected UTF-8 text", failure.Message);
    }

    [Fact]
    public void Bytes_may_begin_with_a_byte_order_mark() =>
        Assert.Equal("ü", KeyFile.Parse([0xEF, 0xBB, 0xBF, .. "[g]\nk=ü"u8], "test").GetString("g", "k"));

    [Fact]
    public void A_file_cut_anywhere_is_read_or_refused()
    {
        var bytes = Encoding.UTF8.GetBytes("# ü\n[general]\nfamily = Fedora\\s\r\narch[de] = x\n[images-x86_64]\nboot.iso = images/boot.iso\n");

        for (var length = 0; length <= bytes.Length; length++)
        {
            AssertReadOrRefused(bytes.AsSpan(0, length));
        }
    }

    [Fact]
    public void Any_bytes_are_read_or_refused()
    {
        var random = new Random(11);
        var alphabet = "[]=\\# \r\nab\u00e4"u8.ToArray();

        for (var round = 0; round < 20_000; round++)
        {
            AssertReadOrRefused(random.GetItems(alphabet, random.Next(30)));
        }
    }

    private static void AssertReadOrRefused(ReadOnlySpan<byte> bytes)
    {
        try
        {
            KeyFile.Parse(bytes, "test").GetString("general", "family");
        }
        catch (InvalidDataException failure)
        {
            Assert.DoesNotContain('\n', failure.Message);
        }
    }
}
