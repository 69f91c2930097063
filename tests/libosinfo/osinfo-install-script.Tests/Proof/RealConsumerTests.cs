using System.Text.Json;

namespace osinfo_install_script.Tests.Proof;

/// <summary>The files, read by the tools whose formats they are in, or held against a schema where there is none.</summary>
public sealed class RealConsumerTests
{
    private const string ToJson = "import json, sys, yaml; print(json.dumps([yaml.safe_load(open(f)) for f in sys.argv[1:]]))";

    [Fact]
    public void Preseed_files_are_taken_by_debconf()
    {
        var files = Rendered.Distinct("preseed.cfg");
        Assert.True(files.Count >= 10);

        using var directory = new TemporaryDirectory();

        Assert.All(files, one =>
        {
            var path = directory.Write("preseed.cfg", one.Text!);
            var run = SetSelections(directory, path);
            Assert.True(run is { ExitCode: 0, Error: "" }, $"{one.Label}: {run}");
        });
        Assert.All(files, one => Assert.All(one.Text!.TrimEnd('\n').Split('\n'), line => Assert.Matches(@"^[a-z-]+ [a-z0-9/_-]+ (string|select|multiselect|boolean|password|note)( .*[^\\])?$", line)));
    }

    [Fact]
    public void What_is_wrong_with_a_preseed_file_is_found_by_debconf()
    {
        using var directory = new TemporaryDirectory();

        Assert.NotEqual(0, SetSelections(directory, directory.Write("broken.cfg", "evil line\n")).ExitCode);
    }

    [Theory]
    [InlineData("autoinst.xml", "autoyast.rnc", 8)]
    [InlineData("autounattend.xml", "unattend.rnc", 6)]
    public void Files_of_XML_fit_their_schema(string name, string schema, int least)
    {
        using var directory = new TemporaryDirectory();
        var files = Rendered.Distinct(name);
        Assert.True(files.Count >= least);
        var paths = files.Select((one, i) => directory.Write($"{i}.xml", one.Text!)).ToArray();

        var run = Tools.Run("jing", "jing", ["-c", Repository.PathTo($"tests/data/libosinfo/install-scripts/{schema}"), .. paths]);

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        directory.Write("broken.xml", files[0].Text!.Replace("<Letter>C<", "<Letter>CC<", StringComparison.Ordinal).Replace("<use>all<", "<use>none<", StringComparison.Ordinal));
        Assert.Equal(1, Tools.Run("jing", "jing", "-c", Repository.PathTo($"tests/data/libosinfo/install-scripts/{schema}"), directory.PathTo("broken.xml")).ExitCode);
    }

    [Fact]
    public void User_data_are_valid_for_cloud_init()
    {
        using var directory = new TemporaryDirectory();
        var files = Rendered.Distinct("user-data");
        Assert.True(files.Count >= 8);

        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = 2 }, (one, _, i) =>
        {
            var path = directory.Write($"{i}.yaml", one.Text!);
            var run = Tools.Run("cloud-init", "cloud-init", "schema", "--config-file", path);
            Assert.True(run.ExitCode == 0 && run.Output.Contains("Valid", StringComparison.Ordinal), $"{one.Label}: {run.Error}{run.Output}");
        });
        var broken = directory.Write("broken.yaml", "#cloud-config\nusers: 1\nhostname: [x]\n");
        Assert.NotEqual(0, Tools.Run("cloud-init", "cloud-init", "schema", "--config-file", broken).ExitCode);
    }

    [Fact]
    public void Autoinstall_files_hold_the_keys_of_the_installer_and_the_values_that_went_in()
    {
        var files = Rendered.Distinct("user-data").Where(one => one.Script.Profile != "cloud").ToList();
        var values = Parse([.. files.Select(one => one.Text!)]);

        Assert.All(values.Zip(files), pair =>
        {
            Assert.Empty(Schema("autoinstall").Check(pair.First));
            var identity = pair.First.GetProperty("autoinstall").GetProperty("identity");
            Assert.Equal(pair.Second.Config.UserRealName, identity.GetProperty("realname").GetString());
            Assert.Matches(@"^\$6\$", identity.GetProperty("password").GetString());
        });
    }

    [Fact]
    public void The_seed_has_meta_data()
    {
        var values = Parse([.. Rendered.Distinct("meta-data").Select(one => one.Text!)]);

        Assert.NotEmpty(values);
        Assert.All(values, value => Assert.True(value.TryGetProperty("instance-id", out _)));
    }

    [Fact]
    public void Cloud_user_data_hold_the_values_that_went_in()
    {
        var files = Rendered.Distinct("user-data").Where(one => one.Script.Profile == "cloud").ToList();

        Assert.All(Parse([.. files.Select(one => one.Text!)]).Zip(files), pair =>
        {
            var user = pair.First.GetProperty("users")[1];
            Assert.Equal(("joe", pair.Second.Config.UserRealName), (user.GetProperty("name").GetString(), user.GetProperty("gecos").GetString()));
            Assert.Matches(@"^\$6\$", user.GetProperty("passwd").GetString());
        });
    }

    [Fact]
    public void Agama_profiles_are_JSON_with_the_keys_of_the_installer()
    {
        var files = Rendered.Distinct("profile.json");
        Assert.NotEmpty(files);

        Assert.All(files, one =>
        {
            using var document = JsonDocument.Parse(one.Text!);
            Assert.Empty(Schema("agama").Check(document.RootElement));
            Assert.Equal(one.Config.UserRealName, document.RootElement.GetProperty("user").GetProperty("fullName").GetString());
        });
    }

    /// <summary>With databases of its own: it locks those of the system, which others may use.</summary>
    private static ToolRun SetSelections(TemporaryDirectory directory, string path)
    {
        var settings = directory.Write(
            "debconf.conf",
            $"Config: config\nTemplates: templates\n\nName: config\nDriver: File\nFilename: {directory.PathTo("config.dat")}\n\n"
            + $"Name: templates\nDriver: File\nFilename: {directory.PathTo("templates.dat")}\n");
        return Tools.Run("debconf", "env", $"DEBCONF_SYSTEMRC={settings}", "debconf-set-selections", "--checkonly", path);
    }

    private static JsonSchema Schema(string name) =>
        new(JsonElement.Parse(Repository.ReadText($"tests/data/libosinfo/install-scripts/{name}.schema.json")));

    private static IReadOnlyList<JsonElement> Parse(string[] texts)
    {
        using var directory = new TemporaryDirectory();
        var paths = texts.Select((text, i) => directory.Write($"{i}.yaml", text)).ToArray();
        var run = Tools.Run("python3-yaml", "python3", ["-c", ToJson, .. paths]);
        Assert.True(run.ExitCode == 0, run.Error);
        return [.. JsonElement.Parse(run.Output).EnumerateArray()];
    }
}
