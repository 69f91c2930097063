using VirtViewer.KeyFiles;

namespace VirtViewer_Core_Tests.KeyFiles;

public sealed class KeyFileTests
{
    [Fact]
    public void Values_are_read_by_group_and_key()
    {
        var file = KeyFile.Parse("# note\n[a]\nkey = one \n[b]\nkey=two\r\n", "f");

        Assert.Equal(("one", "two"), (file.Value("a", "key"), file.Value("b", "key")));
        Assert.Null(file.Value("a", "other"));
    }

    [Theory]
    [InlineData(@"a\nb\tc\\d\se", "a\nb\tc\\d e")]
    [InlineData(@"end\", @"end\")]
    public void Escapes_are_undone(string raw, string value) => Assert.Equal(value, KeyFile.Parse("[g]\nk=" + raw, "f").Value("g", "k"));

    [Theory]
    [InlineData("a;b;", "a,b")]
    [InlineData("a;b", "a,b")]
    [InlineData(@"a\;b;c", "a;b,c")]
    [InlineData("", "")]
    public void Lists_are_split_at_semicolons(string raw, string items) =>
        Assert.Equal(items, string.Join(',', KeyFile.Parse("[g]\nk=" + raw, "f").List("g", "k")));

    [Theory]
    [InlineData("key=value", "line 1: expected a '[group]'")]
    [InlineData("[g]\nnonsense", "line 2: expected '[group]'")]
    [InlineData("[g", "line 1")]
    [InlineData("[]", "line 1")]
    [InlineData("[g]\n=v", "line 2")]
    public void A_damaged_file_is_refused_with_its_line(string text, string part) =>
        Assert.Contains(part, Assert.Throws<InvalidDataException>(() => KeyFile.Parse(text, "f")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_too_large_is_refused() =>
        Assert.Throws<InvalidDataException>(() => KeyFile.Parse(new string('#', KeyFile.MostCharacters + 1), "f"));

    [Fact]
    public void Rewriting_keeps_comments_unknown_keys_and_order()
    {
        var file = KeyFile.Parse("# mine\n[a]\nx=1\n# why\ny=2\n\n[z]\nq=\\s\n", "f");

        file.Set("a", "x", "7");
        file.Set("a", "new", " \\n");
        file.Set("b", "k", "v", "guest");

        Assert.Equal("# mine\n[a]\nx=7\n# why\ny=2\nnew=\\s\\\\n\n\n[z]\nq=\\s\n\n# guest\n[b]\nk=v\n", file.ToString());
    }

    [Fact]
    public void What_was_set_is_read_again()
    {
        var file = new KeyFile();
        file.Set("g", "k", "a\nb\\c\td");

        Assert.Equal("a\nb\\c\td", KeyFile.Parse(file.ToString(), "f").Value("g", "k"));
    }
}
