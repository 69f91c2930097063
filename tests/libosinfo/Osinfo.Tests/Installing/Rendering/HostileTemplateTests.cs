namespace Osinfo.Tests.Installing.Rendering;

/// <summary>A template may be anybody's: it reads nothing but itself and the document, and comes to an end.</summary>
public sealed class HostileTemplateTests
{
    [Theory]
    [InlineData("not XML")]
    [InlineData("")]
    [InlineData("<html/>")]
    [InlineData("<xsl:stylesheet xmlns:xsl='http://www.w3.org/1999/XSL/Transform' version='1.0'><xsl:output method='html'/></xsl:stylesheet>")]
    [InlineData("<xsl:stylesheet xmlns:xsl='http://www.w3.org/1999/XSL/Transform' version='1.0'><xsl:template match='['/></xsl:stylesheet>")]
    [InlineData("<xsl:stylesheet xmlns:xsl='http://www.w3.org/1999/XSL/Transform' version='1.0'><xsl:nonsense/></xsl:stylesheet>")]
    [InlineData("<xsl:stylesheet xmlns:xsl='http://www.w3.org/1999/XSL/Transform' version='1.0'><xsl:include href='/etc/hostname'/></xsl:stylesheet>")]
    [InlineData("<xsl:stylesheet xmlns:xsl='http://www.w3.org/1999/XSL/Transform' version='1.0'><xsl:import href='http://example.org/'/></xsl:stylesheet>")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM '/etc/hostname'>]><xsl:stylesheet xmlns:xsl='http://www.w3.org/1999/XSL/Transform' version='1.0'/>")]
    [InlineData("<xsl:stylesheet xmlns:xsl='http://www.w3.org/1999/XSL/Transform' xmlns:m='urn:schemas-microsoft-com:xslt' version='1.0'><m:script/></xsl:stylesheet>")]
    public void What_is_no_stylesheet_that_stands_for_itself_is_broken(string text) => AssertFails(InstallScriptError.BrokenTemplate, text);

    [Theory]
    [InlineData("<xsl:value-of select=\"document('/etc/passwd')\"/>")]
    [InlineData("<xsl:value-of select=\"document('')//*\"/>")]
    [InlineData("<xsl:copy-of select=\"document('http://example.org/')\"/>")]
    [InlineData("<xsl:value-of select=\"nonsense()\"/>")]
    [InlineData("<xsl:value-of select=\"$none\"/>")]
    [InlineData("<xsl:call-template name=\"none\"/>")]
    public void No_instruction_reaches_a_file_or_an_extension(string instruction)
    {
        try
        {
            Assert.Equal("", Sheet.Run(Sheet.Text(instruction)));
        }
        catch (InstallScriptException e)
        {
            Assert.Equal(InstallScriptError.BrokenTemplate, e.Error);
        }
    }

    [Theory]
    [InlineData("<xsl:call-template name='again'/>", "<xsl:call-template name='again'/>")]
    [InlineData("<xsl:apply-templates select='/'/>", "")]
    [InlineData("<xsl:call-template name='again'/>", "x<xsl:call-template name='again'/><xsl:call-template name='again'/>")]
    [InlineData(
        "<xsl:call-template name='double'><xsl:with-param name='t' select=\"'xxxxxxxxxxxxxxxx'\"/></xsl:call-template>",
        "</xsl:template><xsl:template name='double'><xsl:param name='t'/><xsl:call-template name='double'><xsl:with-param name='t' select='concat($t, $t)'/></xsl:call-template>")]
    [InlineData("<xsl:value-of select='count(//*[count(//*[count(//*[count(//*[count(//*) = 0]) = 0]) = 0]) = 0])'/>", "")]
    public void What_does_not_end_is_ended(string instructions, string again) => AssertFails(
        InstallScriptError.EndlessTemplate,
        Sheet.Script($"<xsl:output method='text'/><xsl:template match='/'>{instructions}</xsl:template><xsl:template name='again'>{again}</xsl:template>").TemplateData!);

    [Fact]
    public void Text_that_doubles_itself_in_variables_is_ended() => AssertFails(
        InstallScriptError.EndlessTemplate,
        Sheet.Text("<xsl:variable name='v0' select=\"'0123456789abcdef'\"/>" + string.Concat(Enumerable.Range(1, 40).Select(
            i => $"<xsl:variable name='v{i}' select='concat($v{i - 1}, $v{i - 1})'/>"))).TemplateData!);

    [Fact]
    public void Deep_nesting_is_refused_before_it_is_compiled() => AssertFails(
        InstallScriptError.BrokenTemplate,
        Sheet.Text(string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000))).TemplateData!);

    [Fact]
    public void A_long_value_may_be_gone_through_character_by_character()
    {
        var script = Sheet.Script(
            "<xsl:output method='text'/><xsl:template match='/'><xsl:call-template name='each'><xsl:with-param name='t' select='*/config/hostname'/></xsl:call-template></xsl:template>"
            + "<xsl:template name='each'><xsl:param name='t'/><xsl:if test=\"$t != ''\"><xsl:value-of select='substring($t, 1, 1)'/>.<xsl:call-template name='each'>"
            + "<xsl:with-param name='t' select='substring($t, 2)'/></xsl:call-template></xsl:if></xsl:template>");

        Assert.Equal(string.Concat(Enumerable.Repeat("x.", 2500)), Sheet.Run(script, new InstallConfig { Hostname = new string('x', 2500) }));
    }

    [Fact]
    public async Task A_caller_can_end_it_sooner()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Sheet.Text("x").GenerateAsync(Sheet.Os(), new InstallConfig(), source.Token));
    }

    private static void AssertFails(InstallScriptError error, string template)
    {
        var failure = Assert.Throws<InstallScriptException>(() => Sheet.Run(new InstallScript("http://example.org/s") { TemplateData = template }));

        Assert.Equal(error, failure.Error);
        Assert.Contains("'http://example.org/s'", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }
}
