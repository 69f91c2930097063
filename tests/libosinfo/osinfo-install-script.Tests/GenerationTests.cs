using System.Text.Json;
using TinyIso;

namespace osinfo_install_script.Tests;

public sealed class GenerationTests : IDisposable
{
    private readonly TemporaryDirectory _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Passwords_come_from_files_and_the_environment()
    {
        var secret = _files.Write("secret", "from-the-file\nnot this\n");
        var wishes = _files.Write("wishes.ini", "[install-script]\nadmin-password=from-the-group\nuser-login=joe\nuser-realname=\"J\"\nunknown=x\n");
        Environment.SetEnvironmentVariable("OSINFO_TEST_NAME", "env-box");

        var run = Tools.Ours(
            Tools.Packaged, "-d", _files.Root, "debian11", "-f", wishes, "--config-from-file", $"user-password={secret}", "--config-from-env",
            "hostname=OSINFO_TEST_NAME");

        Assert.Equal((0, "preseed.cfg\n"), (run.ExitCode, run.Output));
        Assert.Contains("unknown parameter 'unknown'", run.Error, StringComparison.Ordinal);
        var text = File.ReadAllText(_files.PathTo("preseed.cfg"));
        Assert.All(["from-the-file", "from-the-group", "joe", "\"J\"", "env-box"], value => Assert.Contains(value, text, StringComparison.Ordinal));
        Assert.DoesNotContain("not this", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_option_for_a_parameter_wins()
    {
        var wishes = _files.Write("wishes.ini", "[install-script]\nhostname=from-file\n");

        Assert.Contains("--hostname=last", Kickstart("-f", wishes, "-c", "hostname=last"), StringComparison.Ordinal);
        Assert.Contains("--hostname=from-file", Kickstart("-c", "hostname=first", "--config-file", wishes), StringComparison.Ordinal);
        Assert.Contains("--hostname=b", Kickstart("--config=hostname=b"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_on_the_command_line_is_warned_of_and_one_made_up_is_told()
    {
        Assert.Contains("warning: others can see 'admin-password'", Tools.Ours("-d", _files.Root, "fedora43", "-c", "admin-password=x").Error, StringComparison.Ordinal);
        Assert.Matches("note: admin-password was not given, this one was made up: [A-Za-z0-9]{16}\n$", Tools.Ours("-d", _files.Root, "--force", "fedora43").Error);
    }

    [Fact]
    public void JSON_tells_the_file_and_the_kernel_arguments()
    {
        var run = Tools.Ours("-d", _files.Root, "--format", "json", "debian12", "-P", "box");
        var schema = JsonSchema.Load("osinfo-install-script.schema.json");

        var line = JsonElement.Parse(Assert.Single(run.Lines));
        Assert.Empty(schema.Check(line));
        Assert.Equal(_files.PathTo("box-preseed.cfg"), line.GetProperty("path").GetString());
        Assert.Equal("auto=true priority=critical preseed/file=/preseed.cfg", line.GetProperty("commandLine").GetString());
        foreach (var list in new[] { "--list-config", "--list-profiles", "--list-injection-methods" })
        {
            Assert.All(Tools.Ours(list, "--format", "json", "win10").Lines, text => Assert.Empty(schema.Check(JsonElement.Parse(text))));
        }
    }

    [Fact]
    public void A_medium_is_identified_and_its_own_scripts_come_first()
    {
        var iso = new TinyImage { VolumeId = "Ubuntu-Server 20.04.6 LTS amd64" }.Write(_files.PathTo("live.iso"));
        string[] wishes = ["-c", "user-login=joe", "-c", "hostname=box", "-c", "user-password=x"];

        Assert.Equal("user-data\nmeta-data\n", Tools.Ours(["-d", _files.Root, iso, .. wishes]).Output);
        Assert.Equal("preseed.cfg\n", Tools.Ours(["-d", _files.Root, "ubuntu20.04", .. wishes]).Output);
    }

    [Fact]
    public void A_medium_nobody_knows_is_told()
    {
        var iso = new TinyImage { VolumeId = "NOBODY-KNOWS" }.Write(_files.PathTo("unknown.iso"));
        var run = Tools.Ours("-d", _files.Root, iso);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("does not know what is on", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tool_as_built_does_the_same()
    {
        var run = Tools.RunOn("osinfo", Tools.OurPath, Tools.OwnDirectory, "secret\n", "-d", _files.Root, "fedora43", "--config-from-file", "admin-password=-");

        Assert.Equal(new ToolRun(0, "fedora.ks\n", ""), run);
    }

    private string Kickstart(params string[] wishes)
    {
        Tools.Ours(["-d", _files.Root, "--force", "fedora43", .. wishes]);
        return File.ReadAllText(_files.PathTo("fedora.ks"));
    }
}
