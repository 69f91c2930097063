using System.Text.Json;
using TinyIso;

namespace osinfo_detect.Tests;

/// <summary>What can be named: lists, directories to search, standard input.</summary>
public sealed class InputTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void A_search_finds_images_by_name_or_mark_and_trees_in_the_order_of_their_names()
    {
        Image("a/z.ISO");
        Image("a/no-suffix");
        Image("deeper/and/deeper/b.iso");
        _directory.Write("a/notes.txt", "no image");
        _directory.MakeDirectory("tree");
        _directory.Write("tree/.treeinfo", "[general]\nfamily = Alpha\nversion = 1\narch = x86_64\n");
        Image("tree/images/boot.iso");
        File.CreateSymbolicLink(_directory["link"], _directory["a/no-suffix"]);

        Assert.Equal(
            ["link", "a/no-suffix", "a/z.ISO", "deeper/and/deeper/b.iso", "tree", "tree/images/boot.iso"], Found("--recursive", _directory.Path));
        Assert.Equal(["tree"], Found("--type", "tree", "--recursive", _directory.Path));
        Assert.Equal(["a/no-suffix", "a/z.ISO"], Found("--type", "media", "--recursive", _directory["a"]));
    }

    [Fact]
    public void A_search_is_not_trapped_by_links()
    {
        Image("a/x.iso");
        Directory.CreateSymbolicLink(_directory["a/up"], _directory.Path);
        File.CreateSymbolicLink(_directory["a/self"], _directory["a/self"]);

        Assert.Equal(["a/x.iso"], Found("--recursive", _directory.Path));
    }

    [Fact]
    public void A_directory_that_may_not_be_read_does_not_stop_the_search()
    {
        _directory.MakeDirectory("closed");
        Image("x.iso");
        Tools.Peer("chmod", "0", _directory["closed"]);

        var run = Tools.WithoutPrivileges("--recursive", _directory.Path);
        Tools.Peer("chmod", "700", _directory["closed"]);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal([$"osinfo-detect: error: '{_directory["closed"]}' may not be read: permission denied"], run.ErrorLines);
        Assert.Contains("Media is an installer for OS 'Alpha 1 (x86_64)'", run.Lines);
    }

    [Fact]
    public void A_search_that_finds_nothing_says_so()
    {
        var run = Tools.Detect("--recursive", _directory.Path);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal("osinfo-detect: note: no medium or tree was found in the lists and directories given", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public void A_search_below_something_else_than_a_directory_is_an_error()
    {
        var run = Tools.Ours(Tools.ExampleDirectory, "--recursive", _directory["none"], "-r", _directory.Write("file", ""));

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(
            [$"osinfo-detect: error: '{_directory["none"]}' does not exist", $"osinfo-detect: error: '{_directory["file"]}' is not a directory"],
            run.ErrorLines);
    }

    [Theory]
    [InlineData("{0}\n{1}\n")]
    [InlineData("{0}\r\n\r\n{1}")]
    [InlineData("{0}\0{1}\0")]
    [InlineData("{0}\0{1}")]
    public void A_list_names_inputs_by_lines_or_separated_by_nul(string format)
    {
        var list = _directory.Write("list", string.Format(null, format, Image("a b.iso"), Image("ä.iso")));

        Assert.Equal(["a b.iso", "ä.iso"], Found("--files-from", list));
    }

    [Fact]
    public void Nul_lets_names_have_line_feeds()
    {
        var list = _directory.Write("list", Image("two\nlines.iso") + "\0");

        Assert.Equal(["two\nlines.iso"], Found("--files-from", list));
    }

    [Fact]
    public void Arguments_lists_and_searches_are_read_in_this_order()
    {
        var list = _directory.Write("list", Image("2.iso"));
        Image("d/3.iso");

        Assert.Equal(["1.iso", "2.iso", "d/3.iso"], Found("-r", _directory["d"], "--files-from", list, Image("1.iso")));
    }

    [Fact]
    public void A_list_comes_on_standard_input()
    {
        var run = Tools.OursReading(Image("x.iso") + "\n", "--files-from", "-", "--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(_directory["x.iso"], JsonElement.Parse(run.Output).GetProperty("input").GetString());
    }

    [Fact]
    public void A_list_that_cannot_be_read_does_not_stop_the_others()
    {
        var run = Tools.Ours(Tools.ExampleDirectory, "--files-from", _directory["none"], "--files-from", _directory.Path, Image("x.iso"));

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(
            [
                $"osinfo-detect: error: list of inputs: '{_directory["none"]}' does not exist",
                $"osinfo-detect: error: list of inputs: '{_directory.Path}' is a directory",
            ],
            run.ErrorLines);
        Assert.Contains("Media is an installer for OS 'Alpha 1 (x86_64)'", run.Lines);
    }

    [Fact]
    public void A_list_that_never_ends_is_given_up() =>
        Assert.Contains("is too long", Tools.Ours(Tools.ExampleDirectory, "--files-from", "/dev/zero").Error, StringComparison.Ordinal);

    [Fact]
    public void An_image_comes_on_standard_input()
    {
        var start = Tools.Start("/bin/sh", Tools.ExampleDirectory, "-c", $"cat '{Image("x.iso")}' | '{Tools.OurPath}' -");

        Assert.Equal("Media is bootable.\nMedia is an installer for OS 'Alpha 1 (x86_64)'\n", Tools.Run(start, "").Output);
    }

    [Fact]
    public void Progress_is_shown_on_a_terminal_only()
    {
        var image = Image("x.iso");

        var run = Tools.Ours(Tools.ExampleDirectory, image, image);
        var start = Tools.Start("script", Tools.ExampleDirectory, "-qec", $"'{Tools.OurPath}' '{image}' '{image}' >/dev/null", "/dev/null");
        start.Environment["TERM"] = "xterm";

        Assert.Empty(run.Error);
        Assert.Contains("2: ", Tools.Run(start, "").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_exit_status_is_the_worst_of_all_inputs()
    {
        var found = Image("found.iso");
        var unknown = new TinyImage { VolumeId = "UNKNOWN" }.Write(_directory["unknown.iso"]);
        var missing = _directory["missing.iso"];

        Assert.Equal(0, Tools.Detect(found, found).ExitCode);
        Assert.Equal(1, Tools.Detect(unknown, found).ExitCode);
        Assert.Equal(3, Tools.Detect(missing, unknown, found).ExitCode);
    }

    [Theory]
    [InlineData("no medium or tree given; see 'osinfo-detect --help'")]
    [InlineData("unknown option '--fromat', did you mean '--format'?; see 'osinfo-detect --help'", "--fromat", "json", "x.iso")]
    [InlineData("unknown option '-x'; see 'osinfo-detect --help'", "-ax", "x.iso")]
    [InlineData("unknown format 'jsn', expected plain or json, did you mean 'json'?", "--format", "jsn", "x.iso")]
    [InlineData("unknown type 'disc', expected media or tree", "--type", "disc", "x.iso")]
    [InlineData("unusable timeout 'soon', expected seconds from 0.1 to 3600", "--timeout", "soon", "x.iso")]
    [InlineData("unusable timeout '0', expected seconds from 0.1 to 3600", "--timeout", "0", "x.iso")]
    [InlineData("Required argument missing for option: '--format'; see 'osinfo-detect --help'", "--format")]
    public void Wrong_usage_is_told_in_one_line(string error, params string[] arguments)
    {
        var run = Tools.Ours(Tools.ExampleDirectory, arguments);

        Assert.Equal((2, "", $"osinfo-detect: error: {error}\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void What_follows_two_dashes_is_an_input() =>
        Assert.Equal("osinfo-detect: error: '--fromat' does not exist\n", Tools.Detect("--", "--fromat").Error);

    private string Image(string name)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_directory[name])!);
        return new TinyImage { VolumeId = "ALPHA-1", Bootable = true }.Write(_directory[name]);
    }

    private string[] Found(params string[] arguments) =>
    [
        .. Tools.Detect(["--format", "json", .. arguments]).Lines
            .Select(line => Path.GetRelativePath(_directory.Path, JsonElement.Parse(line).GetProperty("input").GetString()!)),
    ];
}
