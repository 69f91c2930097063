namespace OsinfoDb.Lint.Tests.Rules;

public sealed class StructureTests
{
    [Theory]
    [InlineData("U2", "<codename xml:lang=\"de\">Eins</codename>", "<codename>One</codename>")]
    [InlineData("U4", "<short-id>One</short-id>", "<short-id>one-1.0</short-id>")]
    [InlineData("U5", "<short-id>other1</short-id>", "<short-id>another1</short-id>")]
    [InlineData("U7", "<upgrades id=\"http://example.org/missing/1\"/>", "<upgrades id=\"http://example.org/other/1\"/>")]
    [InlineData("U7", "<clones id=\"http://example.org/one/1\"/>", "<clones id=\"http://example.org/other/1\"/>")]
    [InlineData("U8",
        "<derives-from id=\"http://example.org/other/1\"/><devices><device id=\"http://example.org/device/net\"/></devices>",
        "<devices><device id=\"http://example.org/device/net\"/></devices>")]
    [InlineData("U10",
        "<derives-from id=\"http://example.org/other/1\"/><firmware arch=\"x86_64\" type=\"efi\"/>",
        "<derives-from id=\"http://example.org/other/1\"/><firmware arch=\"x86_64\" type=\"efi\" supported=\"false\"/>")]
    [InlineData("U13", "<media arch=\"x86_64\"><variant id=\"server\"/></media>",
        "<variant id=\"server\"><name>S</name></variant><media arch=\"x86_64\"><variant id=\"server\"/></media>")]
    [InlineData("U15", "<installer><script id=\"http://example.org/missing\"/></installer>", "")]
    [InlineData("L30", "<devices><device id=\"http://example.org/device/missing\"/></devices>",
        "<devices><device id=\"http://example.org/device/net\"/></devices>")]
    [InlineData("L32", "<short-id>one1</short-id>", "<short-id>one</short-id>")]
    [InlineData("L33", "<derives-from id=\"http://example.org/other/1\"/><derives-from id=\"http://example.org/missing/1\"/>",
        "<derives-from id=\"http://example.org/other/1\"/>")]
    [InlineData("L34", "<variant id=\"server\"><name>S</name></variant>", "")]
    [InlineData("L35", "<devices><device id=\"http://example.org/device/net\"/><device id=\"http://example.org/device/net\"/></devices>",
        "<devices><device id=\"http://example.org/device/net\"/></devices>")]
    [InlineData("L35", "<devices><device id=\"http://example.org/device/net\" supported=\"false\"/></devices>",
        "<derives-from id=\"http://example.org/other/1\"/><devices><device id=\"http://example.org/device/net\" supported=\"false\"/></devices>")]
    [InlineData("L42", "<upgrades id=\"http://example.org/other/1\"/>", "")]
    public void Faults_of_a_system_are_found(string rule, string bad, string good) => Expect.OnlyTheBad(rule, bad, good);

    [Fact]
    public void A_broken_file_is_reported_with_its_line()
    {
        using var database = new LintedDatabase().WithText("data/os/example.org/broken-1.xml", "<libosinfo>\n<os\n");

        var finding = Assert.Single(database.Run("U1"));

        Assert.EndsWith("broken-1.xml", finding.File, StringComparison.Ordinal);
        Assert.InRange(finding.Line, 2, 3);
    }

    [Fact]
    public void A_file_in_the_wrong_place_is_reported()
    {
        using var database = new LintedDatabase().With("os/example.org/elsewhere.xml", "<os id=\"http://example.org/two/2\"/>");

        Assert.Contains("os/example.org/two-2.xml", Assert.Single(database.Run("U3")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("U14", "datamap/example.org/map.xml",
        "<datamap id=\"http://example.org/map\"><entry inval=\"a\" outval=\"b\"/><entry inval=\"a\" outval=\"c\"/></datamap>")]
    [InlineData("L36", "device/pcisig.com/pci-1af4-1000.xml",
        "<device id=\"http://pcisig.com/pci/1af4/1000\"><vendor-id>1234</vendor-id></device>")]
    [InlineData("L37", "device/example.org/device-disk.xml", "<device id=\"http://example.org/device/disk\"><name>disk</name></device>")]
    [InlineData("L43", "os/example.org/ghost-1.d/more.xml", "<os id=\"http://example.org/ghost/1\"/>")]
    [InlineData("L39", "os/example.org/two-1.xml", "<os id=\"http://example.org/two/1\"><name>Other 1</name></os>")]
    [InlineData("L40", "os/example.org/two-1.xml", "<os id=\"http://example.org/two/1\"><name>Two</name></os>")]
    [InlineData("L41", "os/example.org/other-2.xml",
        "<os id=\"http://example.org/other/2\"><distro>other</distro><vendor>Somebody else</vendor></os>")]
    [InlineData("L38", "os/example.org/two-1.xml", "<os id=\"http://example.org/two/1\"><version>2</version></os>")]
    [InlineData("L30", "platform/example.org/hyper-2.xml",
        "<platform id=\"http://example.org/hyper/2\"><upgrades id=\"http://example.org/hyper/0\"/></platform>")]
    public void Faults_of_a_file_are_found(string rule, string file, string entity)
    {
        using var good = new LintedDatabase().WithOs("");
        using var bad = new LintedDatabase().WithOs("").With(file, entity);

        Assert.True(bad.Run(rule).Count > good.Run(rule).Count);
    }

    [Fact]
    public void A_circle_is_found_in_each_of_its_members()
    {
        using var database = new LintedDatabase()
            .WithOs("<upgrades id=\"http://example.org/two/1\"/>")
            .With("os/example.org/two-1.xml", "<os id=\"http://example.org/two/1\"><upgrades id=\"http://example.org/one/1\"/></os>");

        Assert.Equal(2, database.Run("L31").Count);
    }

    [Fact]
    public void A_file_without_licence_is_told()
    {
        using var database = new LintedDatabase().WithText(
            "data/os/example.org/two-1.xml", "<libosinfo><os id=\"http://example.org/two/1\"/></libosinfo>");

        Assert.Single(database.Run("L45"));
    }
}
