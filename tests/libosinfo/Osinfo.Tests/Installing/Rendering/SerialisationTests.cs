namespace Osinfo.Tests.Installing.Rendering;

/// <summary>Results are written as <c>xsltproc</c> writes them, so that it does not matter which library applied a template.</summary>
public sealed class SerialisationTests
{
    public static TheoryData<string, string> Sheets => new()
    {
        { "", "<a/>" },
        { "<xsl:output method='xml' indent='yes'/>", "<a><b><c/></b><d>text</d></a>" },
        { "<xsl:output method='xml' indent='yes'/>", "<a><b>text<c><d/></c></b><e><f/></e></a>" },
        { "<xsl:output method='xml' indent='no'/>", "<a><b><c/></b></a>" },
        { "<xsl:output method='xml' omit-xml-declaration='yes'/>", "<a>é € &lt; &gt; &amp; \" '</a>" },
        { "<xsl:output method='xml' encoding='utf-8' standalone='yes'/>", "<a x='é &lt; &gt; &amp; &quot;'/>" },
        { "<xsl:output method='xml' indent='yes'/>", "<a><xsl:attribute name='x'>1&#10;2&#9;3</xsl:attribute><xsl:value-of select='/*/config/hostname'/></a>" },
        { "<xsl:output method='xml' indent='yes'/>", "<a xmlns='urn:1' xmlns:b='urn:2' xmlns:c='urn:3'><b:d c:e='f' g='h'/><i xmlns='urn:4'/></a>" },
        { "<xsl:output method='xml' indent='yes'/>", "<xsl:comment> one </xsl:comment><a><xsl:comment>two</xsl:comment><b/></a><xsl:comment>three</xsl:comment>" },
        { "<xsl:output method='xml' indent='yes'/>", "<xsl:processing-instruction name='p'>q r</xsl:processing-instruction><a/>" },
        { "<xsl:output method='xml' indent='yes' doctype-system='d.dtd'/>", "<a><b/></a>" },
        { "<xsl:output method='xml' doctype-public='-//P' doctype-system='d.dtd'/>", "<a/>" },
        { "<xsl:output method='xml' indent='yes' cdata-section-elements='b'/>", "<a><b>x &lt; ]]&gt; y</b><c>&lt;</c></a>" },
        { "<xsl:output method='xml' indent='yes'/>", "<a><xsl:text>  </xsl:text><b/></a>" },
        { "<xsl:output method='xml' indent='yes'/>", "<xsl:element name='a'><xsl:for-each select='/*/os/short-id'><s><xsl:value-of select='.'/></s></xsl:for-each></xsl:element>" },
        { "<xsl:output method='text'/>", "<a>x</a>é &lt;&#13;<xsl:text>\n</xsl:text>" },
        { "<xsl:output method='text'/>", "<xsl:value-of select='sum(//volume-size)'/> <xsl:value-of select='10 div 4'/> <xsl:value-of select='1 div 0'/>" },
        { "<xsl:output method='text'/>", "<xsl:value-of select='format-number(1234.5, \"#,##0.00\")'/>|<xsl:number value='3' format='01'/>|<xsl:value-of select='translate(\"abc\", \"ac\", \"x\")'/>" },
        { "<xsl:output method='text'/>", "<xsl:for-each select='//short-id'><xsl:sort order='descending'/><xsl:value-of select='position()'/>.<xsl:value-of select='.'/>;</xsl:for-each>" },
        { "<xsl:output method='xml' indent='yes'/>", "<xsl:copy-of select='/*/os'/>" },
    };

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Is_that_of_the_reference(string output, string instructions)
    {
        using var files = new TemporaryDatabase()
            .WithText("sheet.xsl", Sheet.Script($"{output}<xsl:template match='/'>{instructions}</xsl:template>").TemplateData!)
            .WithText("dump.xsl", Sheet.Script("<xsl:output method='xml' omit-xml-declaration='yes'/><xsl:template match='/'><xsl:copy-of select='.'/></xsl:template>").TemplateData!);
        var config = new InstallConfig { Hostname = "<ü>\r" };
        files.WithText("document.xml", Sheet.Run(new InstallScript("s") { TemplateUri = files.PathTo("dump.xsl") }, config));

        Assert.Equal(
            Peer.Run("xsltproc", "xsltproc", null, files.PathTo("sheet.xsl"), files.PathTo("document.xml")),
            Sheet.Run(new InstallScript("s") { TemplateUri = files.PathTo("sheet.xsl") }, config));
    }
}
