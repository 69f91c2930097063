using System.Text;

namespace OsinfoDb.Validation.Tests;

/// <summary>Files that were made to do harm, or were damaged.</summary>
public sealed class HostileDocumentTests
{
    [Theory]
    [InlineData("<!DOCTYPE l [<!ENTITY a 'x'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><libosinfo>&b;</libosinfo>")]
    [InlineData("<!DOCTYPE l [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><libosinfo>&a;</libosinfo>")]
    [InlineData("<!DOCTYPE libosinfo SYSTEM 'http://127.0.0.1:1/x.dtd'><libosinfo version='0.0.1'/>")]
    [InlineData("<!DOCTYPE libosinfo><libosinfo version='0.0.1'/>")]
    public void A_document_type_declaration_is_refused(string document)
    {
        var finding = Assert.Single(Samples.Validate(document));

        Assert.Equal(FindingKind.NotWellFormed, finding.Kind);
        Assert.Equal("a document type declaration is not allowed", finding.Message);
    }

    [Theory]
    [InlineData("<!DOCTYPE libosinfo><libosinfo version='0.0.1'/>", 1, 1)]
    [InlineData("<?xml version='1.0'?>\n<!-- <!DOCTYPE x>\n -->  <!DOCTYPE libosinfo><libosinfo version='0.0.1'/>", 3, 7)]
    public void Where_a_document_type_declaration_stands_is_told(string document, int line, int column)
    {
        var finding = Assert.Single(Samples.Validate(document));

        Assert.Equal((line, column), (finding.Line, finding.Column));
    }

    [Fact]
    public void Deep_nesting_is_cut_off()
    {
        var document = string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000));

        Assert.Equal([FindingKind.UnexpectedElement, FindingKind.TooDeep], Samples.Validate(document).Select(finding => finding.Kind));
    }

    [Fact]
    public void Deep_nesting_in_a_template_which_may_hold_anything_is_cut_off()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 1000)) + string.Concat(Enumerable.Repeat("</a>", 1000));
        var findings = Samples.Validate(
            $"<libosinfo version='0.0.1'><install-script id='http://a/b'><profile>p</profile><template>{deep}</template></install-script></libosinfo>");

        Assert.Equal(FindingKind.TooDeep, Assert.Single(findings).Kind);
    }

    [Fact]
    public void A_file_that_never_ends_is_cut_off()
    {
        using var endless = new EndlessStream();

        Assert.Equal(FindingKind.TooLarge, Assert.Single(Samples.Grammar.Validate(endless, "x.xml")).Kind);
    }

    [Fact]
    public void Many_attributes_and_a_long_text_take_no_time_to_speak_of()
    {
        var attributes = string.Join(' ', Enumerable.Range(0, 100_000).Select(i => $"a{i}='{i}'"));

        Assert.NotEmpty(Samples.Validate(Samples.Os($"<media arch='all' {attributes}/>")));
        Assert.Empty(Samples.Validate(Samples.Os($"<version>{new string('x', 3_000_000)}</version>")));
        Assert.Single(Samples.Validate(Samples.Os($"<release-date>{new string('0', 3_000_000)}</release-date>")));
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_told_to_be_so()
    {
        var document = File.ReadAllBytes(Repository.PathTo("tests/data/schema/device.xml"));
        var end = Encoding.UTF8.GetString(document).LastIndexOf('>');

        Assert.All(Enumerable.Range(0, end), length =>
        {
            var findings = Samples.Grammar.Validate(document[..length], "x.xml");
            Assert.Equal(FindingKind.NotWellFormed, findings[^1].Kind);
            Assert.All(findings, finding => Assert.DoesNotContain('\n', finding.Message));
        });
    }

    [Theory]
    [InlineData(new byte[] { 0xff })]
    [InlineData(new byte[] { 0xc3, 0x28 })]
    [InlineData(new byte[] { 0xed, 0xa0, 0x80 })]
    [InlineData(new byte[] { 0xc0, 0xaf })]
    [InlineData(new byte[] { 0x00 })]
    [InlineData(new byte[] { 0x1b })]
    public void Bytes_that_are_no_text_are_refused(byte[] bytes)
    {
        byte[] document = [.. "<libosinfo version='0.0.1'>"u8, .. bytes, .. "</libosinfo>"u8];

        Assert.Equal(FindingKind.NotWellFormed, Assert.Single(Samples.Grammar.Validate(document, "x.xml")).Kind);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    [InlineData("windows-1252")]
    [InlineData("iso-8859-15")]
    [InlineData("koi8-r")]
    [InlineData("shift_jis")]
    [InlineData("gb18030")]
    public void Every_encoding_is_read(string name)
    {
        // GoldenTests and others have validated before, which is what makes the encodings known.
        Assert.Empty(Samples.Validate("<libosinfo version='0.0.1'/>"));
        var encoding = Encoding.GetEncoding(name);
        byte[] document = [.. encoding.GetPreamble(), .. encoding.GetBytes($"<?xml version='1.0' encoding='{name}'?>{Samples.Os("")}")];

        Assert.Empty(Samples.Grammar.Validate(document, "x.xml"));
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)' ');
            return buffer.Length;
        }
    }
}
