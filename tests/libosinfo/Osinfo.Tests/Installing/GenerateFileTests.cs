using System.Text;

namespace Osinfo.Tests.Installing;

public sealed class GenerateFileTests : IDisposable
{
    private readonly TemporaryDatabase _files = new();

    private static InstallScript Script(string name, string instructions) => new("http://example.org/" + name)
    {
        TemplateData = Sheet.Text(instructions).TemplateData,
        ExpectedFilename = name,
    };

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Writes_a_file_that_only_its_owner_can_read()
    {
        var path = Script("a.txt", "hällo").GenerateFile(Sheet.Os(), new InstallConfig(), _files.Root);

        Assert.Equal(_files.PathTo("a.txt"), path);
        Assert.Equal("hällo"u8.ToArray(), File.ReadAllBytes(path));
        Assert.Equal(["a.txt"], Names());
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }
    }

    [Fact]
    public void The_prefix_comes_once() => Assert.Equal(
        "box-a.txt", Path.GetFileName(Script("a.txt", "x").WithOutputPrefix("box").GenerateFile(Sheet.Os(), new InstallConfig(), _files.Root)));

    [Fact]
    public void A_file_that_exists_stays_unless_it_may_be_replaced()
    {
        _files.WithText("a.txt", "old");
        var script = Script("a.txt", "new");

        var failure = Assert.Throws<InstallScriptException>(() => script.GenerateFile(Sheet.Os(), new InstallConfig(), _files.Root));
        Assert.Equal(InstallScriptError.FileExists, failure.Error);
        Assert.Equal(("old", 1), (File.ReadAllText(_files.PathTo("a.txt")), Names().Length));

        script.GenerateFile(Sheet.Os(), new InstallConfig(), _files.Root, overwrite: true);
        Assert.Equal(("new", "old"), (File.ReadAllText(_files.PathTo("a.txt")), File.ReadAllText(_files.PathTo("a.txt~"))));
        Assert.Equal(["a.txt", "a.txt~"], Names());
    }

    [Theory]
    [InlineData("a.txt", "<xsl:message terminate='yes'>no</xsl:message>")]
    [InlineData("b.txt", "fine")]
    [InlineData("c/d.txt", "fine")]
    [InlineData("..", "fine")]
    public void When_one_of_several_fails_none_is_written(string name, string instructions)
    {
        _files.WithText("b.txt", "old");

        Assert.Throws<InstallScriptException>(() => InstallScript.GenerateFiles(
            [Script("first.txt", "x"), Script(name, instructions)], Sheet.Os(), new InstallConfig(), _files.Root));

        Assert.Equal(["b.txt"], Names());
    }

    [Fact]
    public void When_the_last_cannot_be_put_in_its_place_the_first_is_taken_back()
    {
        _files.WithText("first.txt", "old").WithDirectory("last.txt/full");

        Assert.ThrowsAny<IOException>(() => InstallScript.GenerateFiles(
            [Script("first.txt", "new"), Script("last.txt", "x")], Sheet.Os(), new InstallConfig(), _files.Root, overwrite: true));

        Assert.Equal(["first.txt", "last.txt"], Names());
        Assert.Equal("old", File.ReadAllText(_files.PathTo("first.txt")));
    }

    [Fact]
    public void Two_scripts_do_not_write_the_same_file() => Assert.Equal(InstallScriptError.FileExists, Assert.Throws<InstallScriptException>(
        () => InstallScript.GenerateFiles([Script("a", "x"), Script("a", "y")], Sheet.Os(), new InstallConfig(), _files.Root)).Error);

    [Fact]
    public void A_directory_that_is_missing_is_an_error() => Assert.ThrowsAny<IOException>(
        () => Script("a", "x").GenerateFile(Sheet.Os(), new InstallConfig(), _files.PathTo("none")));

    [Fact]
    public async Task The_asynchronous_ways_write_the_same()
    {
        var token = TestContext.Current.CancellationToken;
        var script = Script("a.txt", "<xsl:value-of select='config/hostname'/>");
        var config = new InstallConfig { Hostname = "böx" };
        using var synchronous = new MemoryStream();
        using var asynchronous = new MemoryStream();

        script.Generate(Sheet.Os(), config, synchronous);
        await script.GenerateAsync(Sheet.Os(), config, asynchronous, token);
        var path = await script.GenerateFileAsync(Sheet.Os(), config, _files.Root, cancellationToken: token);

        Assert.Equal("böx"u8.ToArray(), synchronous.ToArray());
        Assert.Equal(synchronous.ToArray(), asynchronous.ToArray());
        Assert.Equal(synchronous.ToArray(), await File.ReadAllBytesAsync(path, token));
    }

    [Fact]
    public void A_template_chooses_its_encoding_and_fails_on_what_that_cannot_hold()
    {
        var latin = new InstallScript("s")
        {
            TemplateData = $"<xsl:stylesheet {Sheet.Xsl} version='1.0'><xsl:output method='text' encoding='ISO-8859-1'/>"
                + "<xsl:template match='/'><xsl:value-of select='/*/config/hostname'/></xsl:template></xsl:stylesheet>",
        };
        using var output = new MemoryStream();
        latin.Generate(Sheet.Os(), new InstallConfig { Hostname = "ä" }, output);

        Assert.Equal(Encoding.Latin1.GetBytes("ä"), output.ToArray());
        var failure = Assert.Throws<InstallScriptException>(() => latin.Generate(Sheet.Os(), new InstallConfig { Hostname = "€" }, output));
        Assert.Contains("ISO-8859-1, which has no character U+20AC", failure.Message, StringComparison.Ordinal);
    }

    private string[] Names() => [.. Directory.GetFileSystemEntries(_files.Root).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];
}
