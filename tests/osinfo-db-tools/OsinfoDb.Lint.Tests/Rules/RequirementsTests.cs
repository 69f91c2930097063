namespace OsinfoDb.Lint.Tests.Rules;

public sealed class RequirementsTests
{
    private const string Kernel = "<media arch=\"x86_64\"><kernel>k</kernel><initrd>i</initrd></media>";

    [Theory]
    [InlineData("U11", "<resources arch=\"all\"/><resources arch=\"all\"/>", "<resources arch=\"all\"/><resources arch=\"x86_64\"/>")]
    [InlineData("U12", "<resources arch=\"all\"><minimum><ram>2097152</ram></minimum><recommended><ram>1048576</ram></recommended></resources>",
        "<resources arch=\"all\"><minimum><ram>1048576</ram></minimum><recommended><ram>1048576</ram></recommended></resources>")]
    [InlineData("L60", "<resources arch=\"all\"><minimum><ram>2000000</ram></minimum></resources>",
        "<resources arch=\"all\"><minimum><ram>2097152</ram></minimum></resources>")]
    [InlineData("L61", "<resources arch=\"all\"><minimum><ram>512</ram></minimum></resources>",
        "<resources arch=\"all\"><minimum><ram>536870912</ram></minimum></resources>")]
    [InlineData("L61", "<resources arch=\"all\"><minimum><n-cpus>0</n-cpus></minimum></resources>",
        "<resources arch=\"all\"><minimum><n-cpus>1</n-cpus></minimum></resources>")]
    [InlineData("L62", "<resources arch=\"all\"><minimum><ram>2097152</ram><storage>1048576</storage></minimum></resources>",
        "<resources arch=\"all\"><minimum><ram>1048576</ram><storage>1048576</storage></minimum></resources>")]
    [InlineData("L63", "<resources arch=\"all\"><minimum/></resources>", "<resources arch=\"all\" inherit=\"true\"/>")]
    [InlineData("L64", "<resources arch=\"all\"><recommended><ram>1048576</ram></recommended></resources>",
        "<resources arch=\"all\"><minimum><ram>1048576</ram></minimum></resources>")]
    [InlineData("L65", "<resources arch=\"i686\"/>" + Kernel, "<resources arch=\"x86_64\"/>" + Kernel)]
    [InlineData("L66", "<firmware arch=\"x86_64\" type=\"efi\"/><firmware arch=\"x86_64\" type=\"efi\"/>",
        "<firmware arch=\"x86_64\" type=\"bios\"/><firmware arch=\"x86_64\" type=\"efi\"/>")]
    [InlineData("L73", "<requirements arch=\"all\"/>", "<requirements arch=\"all\"><tpm need=\"required\"/></requirements>")]
    [InlineData("L73", "<requirements arch=\"all\"><tpm need=\"required\"/></requirements><requirements arch=\"all\"><tpm need=\"supported\"/></requirements>",
        "<requirements arch=\"all\"><tpm need=\"required\"/></requirements><requirements arch=\"x86_64\"><tpm need=\"supported\"/></requirements>")]
    [InlineData("L74", "<requirements arch=\"aarch64\"><secure-boot need=\"capable\"/></requirements><firmware arch=\"x86_64\" type=\"efi\"/>",
        "<requirements arch=\"x86_64\"><secure-boot need=\"capable\"/></requirements><firmware arch=\"x86_64\" type=\"efi\"/>")]
    [InlineData("L74", "<requirements arch=\"all\"><secure-boot need=\"required\"/></requirements><firmware arch=\"x86_64\" type=\"bios\"/>",
        "<requirements arch=\"all\"><secure-boot need=\"supported\"/></requirements><firmware arch=\"x86_64\" type=\"bios\"/>")]
    [InlineData("L67", "<image arch=\"x86_64\" format=\"raw\" cloud-init=\"true\"/>",
        "<cloud-image-username>one</cloud-image-username><image arch=\"x86_64\" format=\"raw\" cloud-init=\"true\"/>")]
    [InlineData("L68", "<image arch=\"x86_64\" format=\"raw\"><url>https://example.org/one.vmdk</url></image>",
        "<image arch=\"x86_64\" format=\"raw\"><url>https://example.org/one.raw.xz</url></image>")]
    [InlineData("L68", "<image arch=\"x86_64\" format=\"raw\"><url>https://example.org/one-arm64.raw</url></image>",
        "<image arch=\"aarch64\" format=\"raw\"><url>https://example.org/one-arm64.raw</url></image>")]
    [InlineData("L71", "<media arch=\"x86_64\" installer=\"false\"/>", "<media arch=\"x86_64\" installer=\"false\" live=\"true\"/>")]
    [InlineData("L72", "<media arch=\"x86_64\"><kernel>k</kernel></media>", Kernel)]
    [InlineData("L72", "<tree arch=\"x86_64\"><kernel>/k</kernel><initrd>/i</initrd></tree>", Kernel)]
    public void Faults_of_requirements_and_boot_files_are_found(string rule, string bad, string good) => Expect.OnlyTheBad(rule, bad, good);

    [Theory]
    [InlineData("<param name=\"hostname\"/><param name=\"hostname\"/>", "declared again")]
    [InlineData("<param name=\"shoe-size\"/>", "no program knows")]
    [InlineData("<param name=\"hostname\"/><param name=\"domain\"/>", "does not use the parameter 'domain'")]
    [InlineData("", "uses the parameter 'hostname'")]
    public void A_script_and_its_template_must_agree(string parameters, string message)
    {
        using var database = WithScript(parameters, "<xsl:value-of select=\"config/hostname\"/>");

        Assert.Contains(database.Run("L69"), finding => finding.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_stand_in_for_a_template_says_nothing_about_parameters()
    {
        using var database = WithScript("<param name=\"hostname\"/>", "<xsl:comment>not written yet</xsl:comment>");

        Assert.Empty(database.Run("L69"));
        Assert.Empty(database.Run("L70"));
    }

    [Fact]
    public void A_script_for_a_disk_needs_kernel_arguments()
    {
        using var database = WithScript("<param name=\"hostname\"/>", "<xsl:value-of select=\"config/hostname\"/>");

        Assert.Contains("command-line", Assert.Single(database.Run("L70")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<xsl:if test=\"os/version = '2'\">never</xsl:if>", "for http://example.org/one/1: the template writes nothing")]
    [InlineData("<xsl:message terminate=\"yes\">no such release</xsl:message>", "for http://example.org/one/1: no such release")]
    [InlineData("<xsl:value-of select=\"$none\"/>", "for http://example.org/one/1: the template of 'http://example.org/answers' cannot be used")]
    public void A_script_writes_something_for_each_system(string template, string message)
    {
        using var database = WithScript("", template).WithOs("<installer><script id=\"http://example.org/answers\"/></installer>");

        Assert.Contains(message, Assert.Single(database.Run("U16")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xml", "<xsl:text>text only</xsl:text>", "", "writes no proper XML: ")]
    [InlineData("xml", "<a/><b/>", "", "writes no proper XML: ")]
    [InlineData("xml", "<xsl:if test=\"os/version = '2'\"><never/></xsl:if>", "", "writes nothing")]
    [InlineData("text", "answers", "<xsl:if test=\"os/version = '2'\">auto</xsl:if>", "writes no arguments for the kernel")]
    [InlineData("text", "answers", "<xsl:text>auto&#10;quiet</xsl:text>", "the arguments for the kernel have more than one line")]
    public void What_a_script_writes_is_of_use_to_the_installer(string method, string template, string arguments, string message)
    {
        var commandLine = $"<xsl:template match=\"/command-line\">{arguments}</xsl:template>";
        using var database = WithScript("", template, $"<xsl:output method=\"{method}\"/>{commandLine}")
            .WithOs("<installer><script id=\"http://example.org/answers\"/></installer>");

        Assert.Contains(message, Assert.Single(database.Run("U16")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_may_need_no_arguments_for_the_kernel()
    {
        using var database = WithScript("", "answers", "<xsl:output method=\"text\"/><xsl:template match=\"/command-line\"/>")
            .WithOs("<installer><script id=\"http://example.org/answers\"/></installer>");

        Assert.Empty(database.Run("U16"));
        Assert.Empty(database.Run("L70"));
    }

    [Fact]
    public void A_script_is_written_for_each_medium_and_each_tree()
    {
        const string Template = """
            <xsl:if test="media/variant = 'odd'"><xsl:message terminate="yes">the odd medium</xsl:message></xsl:if>
            <xsl:if test="tree and script/installation-source != 'network'"><xsl:message terminate="yes">the tree as a medium</xsl:message></xsl:if>
            <xsl:if test="tree/architecture != config/hardware-arch"><xsl:message terminate="yes">the wrong architecture</xsl:message></xsl:if>
            <xsl:text>answers</xsl:text>
            """;
        using var database = WithScript("", Template).WithOs("""
            <variant id="odd"><name>Odd</name></variant><media arch="x86_64"/><media arch="x86_64"><variant id="odd"/></media>
            <tree arch="aarch64"/><installer><script id="http://example.org/answers"/></installer>
            """);

        Assert.Contains("the odd medium", Assert.Single(database.Run("U16")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_medium_that_takes_no_script_needs_none()
    {
        using var database = WithScript("", "<xsl:if test=\"not(media)\">answers</xsl:if>").WithOs(
            "<media arch=\"x86_64\" installer-script=\"false\"/><installer><script id=\"http://example.org/answers\"/></installer>");

        Assert.Empty(database.Run("U16"));
    }

    [Fact]
    public void A_template_says_what_kind_of_file_it_writes()
    {
        using var database = WithScript("", "<answers/>", "");

        Assert.Contains("xsl:output", Assert.Single(database.Run("U16")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_script_requires_must_be_something_that_can_be_asked_for()
    {
        using var database = WithScript("<param name=\"reg-login\" policy=\"required\"/>", "answers")
            .WithOs("<installer><script id=\"http://example.org/answers\"/></installer>");

        Assert.Contains("'reg-login' is required", Assert.Single(database.Run("U16")).Message, StringComparison.Ordinal);
    }

    private static LintedDatabase WithScript(
        string parameters, string template, string others = "<xsl:output method=\"text\"/>") => new LintedDatabase().With(
        "install-script/example.org/answers.xml",
        $"""
        <install-script id="http://example.org/answers"><injection-method>disk</injection-method><config>{parameters}</config>
          <template><xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="1.0">{others}
            <xsl:template match="/install-script-config">{template}</xsl:template></xsl:stylesheet></template>
        </install-script>
        """);
}
