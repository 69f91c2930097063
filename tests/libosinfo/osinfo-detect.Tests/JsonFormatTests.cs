using System.Text.Json;
using TinyIso;

namespace osinfo_detect.Tests;

public sealed class JsonFormatTests : IDisposable
{
    private static readonly JsonSchema Schema = JsonSchema.Load("osinfo-detect.schema.json");

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void An_identified_medium()
    {
        var json = Detect(0, new TinyImage { VolumeId = "BETA_DE-AT", PublisherId = "EXAMPLE", Bootable = true });

        Assert.Equal("media", json.GetProperty("kind").GetString());
        Assert.Equal("identified", json.GetProperty("status").GetString());
        Assert.True(json.GetProperty("bootable").GetBoolean());
        Assert.Equal(
            """{"id":"http://example.org/beta/2","shortId":"beta2","name":"Beta 2"}""", json.GetProperty("os").GetRawText());
        Assert.Equal("x86_64", json.GetProperty("arch").GetString());
        Assert.Equal("""["de_AT"]""", json.GetProperty("languages").GetRawText());
        Assert.True(json.GetProperty("installer").GetBoolean());
        Assert.False(json.GetProperty("live").GetBoolean());
        Assert.Equal("BETA_DE-AT", json.GetProperty("evidence").GetProperty("volumeId").GetString());
        Assert.Equal("EXAMPLE", json.GetProperty("evidence").GetProperty("publisherId").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("evidence").GetProperty("systemId").ValueKind);
        Assert.Equal(Tools.ExampleDirectory, json.GetProperty("database").GetProperty("source").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("error").ValueKind);
        Assert.Single(json.GetProperty("candidates").EnumerateArray());
    }

    [Fact]
    public void A_medium_whose_label_tells_no_release()
    {
        var json = Detect(0, new TinyImage { VolumeId = "GAMMA", Bootable = true });

        Assert.Equal("gamma", json.GetProperty("os").GetProperty("shortId").GetString());
        Assert.Equal(
            ["alpha1", "beta2"], json.GetProperty("mayBe").EnumerateArray().Select(os => os.GetProperty("shortId").GetString()!));
    }

    [Fact]
    public void A_medium_with_several_editions()
    {
        var json = Detect(0, new TinyImage
        {
            VolumeId = "ALPHA-EVERYWHERE",
            SystemId = "LINUX",
            PublisherId = "EXAMPLE",
            ApplicationId = "MAKER 2",
            Bootable = true,
        });

        Assert.Equal(
            """[{"id":"desktop","name":"Alpha 1 Desktop"},{"id":"server","name":"Alpha 1 Server"}]""", json.GetProperty("variants").GetRawText());
        Assert.Equal("all", json.GetProperty("arch").GetString());
        Assert.True(json.GetProperty("live").GetBoolean());
    }

    [Fact]
    public void An_unknown_medium_with_the_nearest_entries()
    {
        var json = Detect(1, new TinyImage { VolumeId = "ALPHA-X" });

        Assert.Equal("unknown", json.GetProperty("status").GetString());
        Assert.False(json.GetProperty("bootable").GetBoolean());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("os").ValueKind);
        var nearest = json.GetProperty("candidates")[0];
        Assert.Equal("alpha1", nearest.GetProperty("os").GetProperty("shortId").GetString());
        Assert.False(nearest.GetProperty("matches").GetBoolean());
        Assert.Equal(
            """{"field":"volume-id","expected":"ALPHA-1","actual":"ALPHA-X","outcome":"differs"}""",
            nearest.GetProperty("fields")[0].GetRawText());
    }

    [Fact]
    public void An_error()
    {
        var run = Tools.Detect("--format", "json", "--type", "tree", _directory["none"]);
        var json = Parse(Assert.Single(run.Lines));

        Assert.Equal(3, run.ExitCode);
        Assert.Equal("error", json.GetProperty("status").GetString());
        Assert.Equal("tree", json.GetProperty("kind").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("evidence").ValueKind);
        Assert.Equal($"osinfo-detect: error: {json.GetProperty("error")}", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public void A_tree()
    {
        _directory.Write(".treeinfo", "[general]\nfamily = Alpha\nversion = 1\narch = i386\n[images-i386]\nkernel = vmlinuz\nboot.iso = boot.iso\n");

        var json = Parse(Assert.Single(Tools.Detect("--format", "json", _directory.Path).Lines));

        Assert.Equal("tree", json.GetProperty("kind").GetString());
        Assert.Equal("alpha1", json.GetProperty("os").GetProperty("shortId").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("bootable").ValueKind);
        Assert.Equal(
            """{"family":"Alpha","variant":null,"version":"1","arch":"i386","kernel":"vmlinuz","initrd":null,"bootIso":"boot.iso"}""",
            json.GetProperty("evidence").GetRawText());
    }

    [Fact]
    public void Matches_come_in_the_order_of_their_rank_and_before_near_misses()
    {
        var image = new TinyImage { VolumeId = "ALPHA-1", VolumeSpaceSize = 100, Bootable = true }.Write(_directory["x.iso"]);

        var json = Parse(Assert.Single(Tools.Detect("--format", "json", "--explain", image).Lines));

        // The exact size counts more; what fits behind other text is no match.
        Assert.Equal(
            ["i686 True", "x86_64 True", "x86_64 False"],
            json.GetProperty("candidates").EnumerateArray().Take(3).Select(c => $"{c.GetProperty("arch")} {c.GetProperty("matches")}"));
        Assert.Contains(json.GetProperty("candidates").EnumerateArray(), candidate => !candidate.GetProperty("matches").GetBoolean()
            && candidate.GetProperty("fields")[0].GetProperty("outcome").GetString() == "matchedInside");
        Assert.Equal("i686", json.GetProperty("arch").GetString());
    }

    [Fact]
    public void Every_input_gets_a_line_even_a_bad_one()
    {
        var good = new TinyImage { VolumeId = "ALPHA-1" }.Write(_directory["good.iso"]);

        var run = Tools.Detect("--format", "json", _directory["none"], good, _directory.Path);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(["error", "identified", "error"], run.Lines.Select(line => Parse(line).GetProperty("status").GetString()));
        Assert.Equal([_directory["none"], good, _directory.Path], run.Lines.Select(line => Parse(line).GetProperty("input").GetString()));
    }

    [Fact]
    public void Labels_that_are_no_text_stay_json()
    {
        var image = new TinyImage { VolumeId = "\"\\\u007f\u0085\u202e" }.ToArray();
        image[32768 + 40 + 20] = 0xFF;
        File.WriteAllBytes(_directory["x.iso"], image);

        var run = Tools.Detect("--format", "json", _directory["x.iso"]);
        var label = Parse(Assert.Single(run.Lines)).GetProperty("evidence").GetProperty("volumeId").GetString();

        Assert.StartsWith("\"\\\u007f\u0085\u202e", label, StringComparison.Ordinal);
        Assert.EndsWith("\uFFFD", label, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Output.TrimEnd(), c => char.IsControl(c) || c == '\u202e');
    }

    private JsonElement Detect(int exitCode, TinyImage image)
    {
        var run = Tools.Detect("--format", "json", image.Write(_directory["x.iso"]));
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Empty(run.Error);
        return Parse(Assert.Single(run.Lines));
    }

    private static JsonElement Parse(string line)
    {
        var json = JsonElement.Parse(line);
        Assert.Empty(Schema.Check(json));
        return json;
    }
}
