using TinyIso;

namespace osinfo_detect.Tests;

public sealed class PlainFormatTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Several_matches_are_numbered_with_all()
    {
        var image = new TinyImage { VolumeId = "ALPHA-1", VolumeSpaceSize = 100, Bootable = true }.Write(_directory["x.iso"]);

        Assert.Equal(["Media is bootable.", "Media is live media for OS 'Alpha 1 (i686)'"], Tools.Detect(image).Lines);
        Assert.Equal(
            ["Media is bootable.", "#1: Media is live media for OS 'Alpha 1 (i686)'", "#2: Media is an installer for OS 'Alpha 1 (x86_64)'"],
            Tools.Detect("--all", image).Lines);
    }

    [Fact]
    public void Several_inputs_get_headings()
    {
        var image = new TinyImage { VolumeId = "ALPHA-1", Bootable = true }.Write(_directory["x.iso"]);

        Assert.Equal(
            [
                $"==> {image} <==", "Media is bootable.", "Media is an installer for OS 'Alpha 1 (x86_64)'", "",
                $"==> {image} <==", "Media is bootable.", "Media is an installer for OS 'Alpha 1 (x86_64)'",
            ],
            Tools.Detect(image, image).Lines);
    }

    [Fact]
    public void A_tree_of_one_edition_is_called_by_its_name()
    {
        _directory.Write(".treeinfo", "[general]\nfamily = Alpha\nversion = 1\narch = i386\n");

        Assert.Equal("Tree is an installer for OS 'Alpha 1 Server (i686)'\n", Tools.Detect("--type", "tree", _directory.Path).Output);
    }

    [Fact]
    public void A_system_without_a_name_is_called_by_its_id()
    {
        var image = new TinyImage { VolumeId = "NAMELESS", Bootable = true }.Write(_directory["x.iso"]);

        Assert.Equal(
            ["Media is bootable.", "Media is an installer for OS 'http://example.org/nameless/3 (x86_64)'"], Tools.Detect(image).Lines);
    }

    [Fact]
    public void A_pattern_that_fits_behind_other_text_counts_when_nothing_else_does()
    {
        var image = new TinyImage { VolumeId = "XHA-5", Bootable = true }.Write(_directory["x.iso"]);

        Assert.Equal(["Media is bootable.", "Media is an installer for OS 'Beta 2 (x86_64)'"], Tools.Detect(image).Lines);
    }

    [Fact]
    public void A_note_tells_that_nothing_matches()
    {
        var image = new TinyImage { VolumeId = "UNKNOWN", Bootable = true }.Write(_directory["x.iso"]);

        var run = Tools.Detect(image);

        Assert.Equal((1, "Media is bootable.\n"), (run.ExitCode, run.Output));
        Assert.Equal(
            [$"osinfo-detect: note: {image}: no operating system of the database matches; --explain tells what comes nearest"], run.ErrorLines);
    }

    [Fact]
    public void A_note_names_the_releases_that_a_label_without_a_version_may_be()
    {
        var image = new TinyImage { VolumeId = "GAMMA", Bootable = true }.Write(_directory["x.iso"]);

        var run = Tools.Detect(image);

        Assert.Equal(["Media is bootable.", "Media is an installer for OS 'Gamma (x86_64)'"], run.Lines);
        Assert.Equal(
            [$"osinfo-detect: note: {image}: its label does not tell the release; it may be Alpha 1, Beta 2"], run.ErrorLines);
    }

    [Fact]
    public void An_explanation_tells_what_was_read_and_how_the_nearest_entries_differ()
    {
        var image = new TinyImage { VolumeId = "ALPHA-EVERYWHERE", PublisherId = "EXAMPLE", ApplicationId = "MAKER", VolumeSpaceSize = 1 }
            .Write(_directory["x.iso"]);

        var run = Tools.Detect("--explain", image);

        Assert.Equal(
            """
            Media is not bootable.
            What was read:
              volume-id        'ALPHA-EVERYWHERE'
              system-id        (none)
              publisher-id     'EXAMPLE'
              application-id   'MAKER'
              volume-size      2048
            Nothing matches. The nearest entries of the database:
              Alpha 1 (all), http://example.org/alpha/1:2: does not match
                volume-id        matches 'ALPHA-EVERYWHERE'
                system-id        is missing, expected 'LINUX'
                publisher-id     matches 'EXAMPLE'
                application-id   differs, expected 'MAKER [0-9]+'
            """.Split('\n'), run.Lines.Take(13));
        Assert.Empty(run.Error);
    }
}
