using Osinfo;

namespace osinfo_install_script.Tests;

/// <summary>A mistake is one line that helps and an exit code, and nothing is written.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryDirectory _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData(2, "<os-or-medium> is missing")]
    [InlineData(1, "there is no operating system and no file 'debian12x', did you mean 'debian12'", "debian12x")]
    [InlineData(1, "there is no install script for profile 'destop' and OS 'Fedora Linux 43', only for", "-p", "destop", "fedora43")]
    [InlineData(1, "for profile 'jeos' and OS 'OpenBSD 7.0', nor for any other", "openbsd7.0")]
    [InlineData(2, "unknown parameter 'user-logn', did you mean 'user-login'", "-c", "user-logn=x", "fedora43")]
    [InlineData(2, "--config 'bad': expected KEY=VALUE", "-c", "bad", "fedora43")]
    [InlineData(2, "--config: '1x' is no name of a parameter", "-c", "1x=y", "fedora43")]
    [InlineData(2, "required parameters are missing: hardware-arch, hostname, reg-product-key, user-realname;", "-p", "desktop", "win10")]
    [InlineData(2, "the product key does not have the form $$$$$-", "-c", "reg-product-key=short", "win7")]
    [InlineData(2, "user-login: a preseed file takes", "-c", "user-login=joe;rm -rf", "-c", "user-password=x", "debian12")]
    [InlineData(2, "user-realname: a preseed file cannot carry a line break", "-c", "user-login=joe", "-c", "user-realname=a\nb", "debian12")]
    [InlineData(2, "the parameter 'hostname' holds the character U+0001", "-c", "hostname=a\u0001", "fedora43")]
    [InlineData(3, "'/nonexistent.ini' does not exist", "-f", "/nonexistent.ini", "fedora43")]
    [InlineData(3, "'/nonexistent.txt' does not exist", "--config-from-file", "user-password=/nonexistent.txt", "fedora43")]
    [InlineData(2, "the variable 'OSINFO_NOT_THERE' is not set", "--config-from-env", "user-password=OSINFO_NOT_THERE", "fedora43")]
    [InlineData(2, "unknown installation source 'net', expected media or network", "-s", "net", "fedora43")]
    [InlineData(2, "unknown format 'xml', expected plain or json", "--format", "xml", "fedora43")]
    [InlineData(2, "only one of --list-config", "--list-config", "--list-profiles", "fedora43")]
    [InlineData(3, "the directory '/nonexistent' does not exist", "-d", "/nonexistent", "fedora43")]
    [InlineData(2, "'http://example.org/x' is not on this machine", "-d", "http://example.org/x", "fedora43")]
    [InlineData(2, "'a/b-fedora.ks' is no name of a file", "-P", "a/b", "fedora43")]
    public void Is_told_in_one_line(int exitCode, string message, params string[] arguments)
    {
        var run = Tools.Ours(["-d", _files.Root, .. arguments]);

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("osinfo-install-script: error: ", run.Error.Split('\n')[^2], StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'), line => !line.Contains("warning", StringComparison.Ordinal));
        Assert.Empty(_files.Names);
    }

    [Theory]
    [InlineData("no group\n", "line 1: expected")]
    [InlineData("[other]\na=b\n", "has no group [install-script]")]
    [InlineData("[install-script]\nuser-login=\\x\n", "line 2: expected one of")]
    public void An_unusable_config_file_is_named_with_its_line(string text, string message)
    {
        var path = _files.Write("wishes.ini", text);
        var run = Tools.Ours("-d", _files.Root, "-f", path, "fedora43");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(path, run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal(["wishes.ini"], _files.Names);
    }

    [Fact]
    public void A_file_that_exists_stays()
    {
        _files.Write("fedora.ks", "mine");
        var run = Tools.Ours("-d", _files.Root, "fedora43");

        Assert.Equal((4, $"osinfo-install-script: error: '{_files.PathTo("fedora.ks")}' exists already; --force replaces it\n"), (run.ExitCode, run.Error));
        Assert.Equal("mine", File.ReadAllText(_files.PathTo("fedora.ks")));
        Assert.Equal(0, Tools.Ours("-d", _files.Root, "--force", "fedora43").ExitCode);
        Assert.Equal(["fedora.ks", "fedora.ks~"], _files.Names);
    }

    [Fact]
    public void A_file_in_place_of_the_directory_is_told()
    {
        var run = Tools.Ours("-d", _files.Write("file", ""), "fedora43");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("is not a directory", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_that_cannot_be_written_is_told()
    {
        // Not even the administrator writes there.
        var run = Tools.Ours("-d", "/proc", "fedora43");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("the directory '/proc' ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<nonsense xmlns='urn:x'/>", 3)]
    [InlineData("<xsl:stylesheet xmlns:xsl='http://www.w3.org/1999/XSL/Transform' version='1.0'><xsl:template match='/'><xsl:apply-templates select='/'/></xsl:template></xsl:stylesheet>", 4)]
    public void A_template_that_cannot_be_used_is_told(string template, int exitCode)
    {
        var script = new InstallScript("http://example.org/script") { Profile = "jeos", ExpectedFilename = "x.cfg", TemplateData = template };
        var database = new OsinfoDatabase { Oses = [new Os("http://example.org/os") { ShortIds = ["example"], InstallScripts = [script] }] };

        var run = Tools.Ours(database, "-d", _files.Root, "example");

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.Contains("the template of 'http://example.org/script'", run.Error, StringComparison.Ordinal);
        Assert.Empty(_files.Names);
    }

    [Fact]
    public void When_one_of_two_files_is_there_already_neither_is_written()
    {
        _files.Write("windows.cmd", "mine");
        var run = Tools.Ours(
            "-p", "desktop", "-d", _files.Root, "win10", "-c", "user-realname=Joe", "-c", "hostname=box", "-c", "hardware-arch=x86_64", "-c",
            "reg-product-key=AAAAA-BBBBB-CCCCC-DDDDD-EEEEE");

        Assert.Equal(4, run.ExitCode);
        Assert.Equal(["windows.cmd"], _files.Names);
    }
}
