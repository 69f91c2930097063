using System.Text;
using System.Xml;

namespace OsinfoDb.Validation.Tests;

/// <summary>A file that somebody else reads is checked on the way.</summary>
public sealed class CheckedReaderTests
{
    private readonly List<Finding> _told = [];

    [Fact]
    public void Reads_what_any_reader_reads()
    {
        var document = Samples.Os("<version>1</version><family>linux &amp; more<![CDATA[<x>]]></family><x-y a='1'/>");
        using var plain = XmlReader.Create(new StringReader(document), new XmlReaderSettings { IgnoreComments = true });
        using var checkedOne = Read(document);

        while (plain.Read())
        {
            Assert.True(checkedOne.Read());
            Assert.Equal(Node(plain), Node(checkedOne));
        }

        Assert.False(checkedOne.Read());
    }

    [Fact]
    public void Tells_nothing_of_a_valid_file()
    {
        using (var reader = Read(Samples.Os("<version>1</version>")))
        {
            ReadToEnd(reader);
        }

        Assert.Empty(_told);
    }

    [Theory]
    [InlineData("<version>1</version><nothing/>")]
    [InlineData("<release-date>soon</release-date>")]
    [InlineData("text")]
    [InlineData("<devices><device/></devices>")]
    public void Tells_what_a_check_finds(string facts)
    {
        using (var reader = Read(Samples.Os(facts)))
        {
            ReadToEnd(reader);
        }

        Assert.NotEmpty(_told);
        Assert.Equal(Samples.Messages(Samples.Os(facts)), _told.Select(finding => finding.Message));
    }

    [Fact]
    public void A_file_that_was_not_read_to_its_end_is_checked_to_its_end()
    {
        using (var reader = Read(Samples.Os("<version>1</version><nothing/>")))
        {
            Assert.True(reader.Read());
        }

        Assert.Contains(_told, finding => finding.Message.Contains("'nothing'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_valid_file_that_was_not_read_to_its_end_is_valid()
    {
        Read(Samples.Os("")).Dispose();

        Assert.Empty(_told);
    }

    [Fact]
    public void A_file_that_ends_too_early_is_an_error_and_told()
    {
        using (var reader = Read("<libosinfo version='0.0.1'>"))
        {
            Assert.Throws<XmlException>(() => ReadToEnd(reader));
        }

        Assert.Equal(FindingKind.NotWellFormed, Assert.Single(_told).Kind);
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_read()
    {
        using (var reader = Read(new string(' ', Grammar.MaxDocumentSize + 1)))
        {
            Assert.Throws<XmlException>(() => ReadToEnd(reader));
        }

        Assert.Equal(FindingKind.TooLarge, Assert.Single(_told).Kind);
    }

    private XmlReader Read(string document) => Samples.Grammar.Read(Encoding.UTF8.GetBytes(document), "x.xml", _told.AddRange);

    private static void ReadToEnd(XmlReader reader)
    {
        while (reader.Read())
        {
        }
    }

    private static string Node(XmlReader reader)
    {
        var text = new StringBuilder($"{reader.NodeType} {reader.Depth} {reader.Name} {reader.NamespaceURI} {reader.Value} {reader.IsEmptyElement}");
        while (reader.MoveToNextAttribute())
        {
            text.Append($" {reader.Name}={reader.Value}");
        }

        reader.MoveToElement();
        return text.ToString();
    }
}
