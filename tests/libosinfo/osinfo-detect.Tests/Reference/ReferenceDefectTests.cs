using System.Text;
using Loopback;
using TinyIso;

namespace osinfo_detect.Tests;

/// <summary>Every place where the tool of the C library answers wrongly and ours does not follow: what both say, and why.</summary>
public sealed class ReferenceDefectTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    /// <summary>El Torito wants the boot record in sector 17, but real images have it later and start all the same.</summary>
    [Fact]
    public void It_sees_a_boot_record_only_in_sector_17()
    {
        var path = CentOs(bootRecordSector: 19).Write(_directory["late.iso"]);

        Assert.Equal("Media is not bootable.\n", Tools.Reference(path).Output);
        Assert.StartsWith("Media is bootable.\nMedia is an installer for OS 'CentOS", Ours(path).Output, StringComparison.Ordinal);
    }

    /// <summary>Any file with text at the right place is a medium, for the mark of the standard is not looked at.</summary>
    [Fact]
    public void It_takes_files_without_the_mark_of_ISO_9660_for_media()
    {
        var image = CentOs().ToArray();
        "XX001"u8.CopyTo(image.AsSpan(32769));
        File.WriteAllBytes(_directory["unmarked.iso"], image);

        var reference = Tools.Reference(_directory["unmarked.iso"]);
        var ours = Ours(_directory["unmarked.iso"]);

        Assert.StartsWith("Media is bootable.\n", reference.Output, StringComparison.Ordinal);
        Assert.Equal((0, 3), (reference.ExitCode, ours.ExitCode));
        Assert.Contains("expected 'CD001' at byte 32769", ours.Error, StringComparison.Ordinal);
    }

    /// <summary>Patterns are looked for anywhere, so one for HA-1 answers ALPHA-1 too.</summary>
    [Fact]
    public void It_tells_systems_whose_label_only_ends_in_the_same_way()
    {
        var path = new TinyImage { VolumeId = "ALPHA-1", Bootable = true }.Write(_directory["alpha.iso"]);
        var start = Tools.Start("/usr/bin/osinfo-detect", Tools.ExampleDirectory, "--all", path);

        Assert.Equal(
            ["Alpha 1 (x86_64)", "Beta 2 (x86_64)"],
            Tools.Run(start, "").Lines.Skip(1).Select(line => line.Split('\'')[1]).Order(StringComparer.Ordinal));
        Assert.Equal(["Media is bootable.", "#1: Media is an installer for OS 'Alpha 1 (x86_64)'"], Tools.Detect("--all", path).Lines);
    }

    /// <summary>Trees say i386 and armhfp, the database says i686 and armv7l.</summary>
    [Theory]
    [InlineData("centos.org", "centos/centos6.0/i686", "CentOS 6.0 (i686)")]
    [InlineData("fedoraproject.org", "fedora/fedora35/server/armv7l", "Fedora 35 Server (armv7l)")]
    public void It_knows_no_tree_whose_architecture_has_another_name_in_the_database(string vendor, string path, string answer)
    {
        var sample = TreeSample.Read(vendor).First(sample => sample.Path == path);
        var tree = "file://" + sample.Write(_directory["tree"]);

        Assert.Empty(Tools.Reference("--type", "tree", tree).Output);
        Assert.Equal($"Tree is an installer for OS '{answer}'\n", Ours("--type", "tree", tree).Output);
    }

    /// <summary>It reads as many bytes as the header announces, which is none when the answer comes in chunks.</summary>
    [Fact]
    public void It_takes_a_treeinfo_sent_in_chunks_for_empty()
    {
        using var server = new LoopbackServer();
        var sample = TreeSample.Read("centos.org").First(sample => sample.Os == "centos7.0");
        server.Map("/tree/.treeinfo", Answers.Chunked(Encoding.UTF8.GetBytes(sample.Treeinfo)));

        Assert.Empty(Tools.Reference("--type", "tree", server.AddressOf("/tree")).Output);
        Assert.StartsWith(
            "Tree is an installer for OS 'CentOS", Ours("--type", "tree", server.AddressOf("/tree")).Output, StringComparison.Ordinal);
    }

    /// <summary>Only the number of an error is looked at, and that of "not a directory" happens to be that of "not bootable".</summary>
    [Fact]
    public void It_calls_a_path_below_a_file_not_bootable()
    {
        var path = Path.Combine(_directory.Write("file", ""), "image.iso");

        Assert.Equal(0, Tools.Reference(path).ExitCode);
        Assert.Equal(3, Ours(path).ExitCode);
    }

    /// <summary>Its manual page promises 1.</summary>
    [Fact]
    public void It_returns_0_when_it_found_nothing()
    {
        var path = new TinyImage { VolumeId = "NOTHING KNOWN", Bootable = true }.Write(_directory["unknown.iso"]);

        Assert.Equal(0, Tools.Reference(path).ExitCode);
        Assert.Equal(1, Ours(path).ExitCode);
    }

    /// <summary>Only the first of several inputs is looked at, and nothing is said of the others.</summary>
    [Fact]
    public void It_ignores_all_inputs_but_the_first()
    {
        var first = CentOs().Write(_directory["first.iso"]);

        Assert.Equal(0, Tools.Reference(first, _directory["missing.iso"]).ExitCode);
        Assert.Equal(3, Ours(first, _directory["missing.iso"]).ExitCode);
    }

    private static TinyImage CentOs(int bootRecordSector = 17)
    {
        var image = MediaSample.Read("centos.org").First(sample => sample.Os == "centos6.3").ToImage();
        image.BootRecordSector = bootRecordSector;
        return image;
    }

    private static ToolRun Ours(params string[] arguments) => Tools.Ours(Tools.PackagedDirectory, arguments);
}
