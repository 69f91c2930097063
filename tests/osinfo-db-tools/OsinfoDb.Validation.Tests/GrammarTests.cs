using System.Text;

namespace OsinfoDb.Validation.Tests;

public sealed class GrammarTests
{
    private const string Head = "<grammar xmlns='http://relaxng.org/ns/structure/1.0' datatypeLibrary='http://www.w3.org/2001/XMLSchema-datatypes'>";

    [Theory]
    [InlineData("")]
    [InlineData("<grammar")]
    [InlineData("<html/>")]
    [InlineData("<!DOCTYPE grammar><grammar xmlns='http://relaxng.org/ns/structure/1.0'><start><empty/></start></grammar>")]
    [InlineData(Head + "</grammar>")]
    [InlineData(Head + "<start><ref name='nowhere'/></start></grammar>")]
    [InlineData(Head + "<start><externalRef href='file:///etc/passwd'/></start></grammar>")]
    [InlineData(Head + "<include href='file:///etc/hostname'/></grammar>")]
    [InlineData(Head + "<start><element name='a'><data type='nothing'/></element></start></grammar>")]
    [InlineData(Head + "<start><element name='a'><data type='string'><param name='pattern'>(</param></data></element></start></grammar>")]
    [InlineData(Head + "<start><ref name='a'/></start><define name='a'><ref name='a'/></define></grammar>")]
    public void What_is_no_grammar_is_refused_in_one_line(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));

        var error = Assert.Throws<InvalidDataException>(() => Grammar.Load(stream, "x.rng"));

        Assert.StartsWith("x.rng: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void A_deep_grammar_is_refused() => Assert.Throws<InvalidDataException>(() => Load(
        Head + "<start>" + string.Concat(Enumerable.Repeat("<group>", 5000)) + "<empty/>"
            + string.Concat(Enumerable.Repeat("</group>", 5000)) + "</start></grammar>"));

    [Fact]
    public void Definitions_that_double_at_every_step_are_refused()
    {
        var definitions = string.Concat(Enumerable.Range(0, 40).Select(i =>
            $"<define name='d{i}'><group><ref name='d{i + 1}'/><ref name='d{i + 1}'/></group></define>"));

        Assert.Throws<InvalidDataException>(() => Load(
            $"{Head}<start><element name='a'><ref name='d0'/></element></start>{definitions}<define name='d40'><element name='b'><empty/></element></define></grammar>"));
    }

    [Theory]
    [InlineData("a.c", "abc", true)]
    [InlineData("a.c", "a\nc", false)]
    [InlineData("a|b", "ab", false)]
    [InlineData("^a$", "a", false)]
    [InlineData("^a$", "^a$", true)]
    [InlineData(@"\i\c*", "_x-1.y", true)]
    [InlineData(@"\i\c*", "1x", false)]
    [InlineData(@"[\w.]+", "a+b.c", true)]
    [InlineData(@"\w+", "a-b", false)]
    [InlineData(@"\s", "\u00a0", false)]
    [InlineData("(a+)+b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false)]
    public void Patterns_are_those_of_XML_Schema(string pattern, string value, bool isValid)
    {
        var grammar = Load(
            $"{Head}<start><element name='a'><data type='string'><param name='pattern'>{pattern}</param></data></element></start></grammar>");

        Assert.Equal(isValid, grammar.Validate(Encoding.UTF8.GetBytes($"<a>{value}</a>"), "x").Count == 0);
    }

    private static Grammar Load(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return Grammar.Load(stream, "x.rng");
    }
}
