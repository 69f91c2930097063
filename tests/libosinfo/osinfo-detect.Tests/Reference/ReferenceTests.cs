using Loopback;
using System.Text;
using TinyIso;

namespace osinfo_detect.Tests;

/// <summary>
/// The text of our tool is that of the C library's on the same database. Where the C library is wrong, <see cref="ReferenceDefectTests"/>
/// says so.
/// </summary>
public sealed class ReferenceTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Images_of_every_vendor_get_the_same_answer()
    {
        var samples = Vendors("media").SelectMany(vendor => FirstAndMiddle(MediaSample.Read(vendor)));
        var images = samples.Select((sample, i) => ImageMaker.Make(sample, i, _directory)).ToArray();

        Assert.True(images.Length >= 60);
        Assert.Empty(Difference.FindAll(images.Select(image => new[] { "--all", image })));
    }

    [Fact]
    public void Without_all_the_first_match_is_told_in_the_same_words()
    {
        // Installers, live media, several editions, every architecture, rolling releases, exact sizes, languages.
        string[] names =
        [
            "clear-32310-live-desktop.iso", "pop-os_18.04_amd64_intel_32.iso", "Rocky-8.4-x86_64-boot.iso", "void-live-x86_64-20181111.iso",
            "archlinux-2021.06.01-x86_64.iso", "haiku-r1alpha4.iso", "CentOS-6.3-i386-bin-DVD1.iso", "FD12CD.iso",
            "ru_windows_xp_home_with_service_pack_3_x86_cd_x14-92426.iso", "en_windows_8_pro_vl_x86_dvd_917830.iso",
            "ubuntu-10.04-desktop-amd64.iso", "ubuntu-18.10-server-s390x.iso", "android-x86-8.1-r1.iso",
        ];
        var images = MediaSample.Read().Where(sample => names.Contains(sample.File))
            .Select((sample, i) => sample.ToImage().Write(_directory[$"{i}.iso"])).ToArray();

        Assert.True(images.Length >= names.Length);
        Assert.Empty(Difference.FindAll(images.Select(image => new[] { image })));
    }

    [Fact]
    public void Images_that_nobody_knows_get_the_same_answer()
    {
        TinyImage[] images =
        [
            new() { VolumeId = "NOTHING KNOWN", Bootable = true },
            new() { VolumeId = "NOTHING KNOWN" },
            new() { VolumeId = "CentOS_6.3_Final" },
            new() { VolumeId = "CentOS_6.3_Final", Files = { ["PPC/BOOTINFO.TXT"] = Encoding.ASCII.GetBytes("<chrp-boot>") } },
            new() { VolumeId = "CentOS_6.3_Final", Files = { ["PPC/OTHER.TXT"] = [1], ["BOOTINFO.TXT"] = [1] } },
            new() { VolumeId = "Übuntu 22.04 ☃", PublisherId = "Größe", Bootable = true },
            new() { VolumeId = " Ubuntu 10.04 LTS amd64", Bootable = true },
            new() { VolumeId = "ubuntu 10.04 lts amd64", Bootable = true },
            new() { VolumeId = "Debian 10.0.0 amd64 1", LogicalBlockSize = 512, Bootable = true },
            new() { VolumeId = "GRTMHFPP_RU", PublisherId = "MICROSOFT CORPORATION", VolumeSpaceSize = uint.MaxValue, Bootable = true },
            new() { VolumeId = "  ", Bootable = true },
        ];
        var paths = images.Select((image, i) => image.Write(_directory[$"{i}.iso"])).ToArray();

        Assert.Empty(Difference.FindAll(paths.SelectMany(path => new string[][] { [path], ["--all", path] })));
    }

    [Fact]
    public void What_cannot_be_read_is_an_error_for_both()
    {
        var text = _directory.Write("text.iso", "This is no image.");
        var truncated = _directory["truncated.iso"];
        File.WriteAllBytes(truncated, new TinyImage().ToArray()[..33000]);

        Assert.Empty(Difference.FindAll([[text], [truncated], [_directory["missing.iso"]], ["--type", "tree", "file://" + _directory.Path]]));
    }

    [Fact]
    public void Trees_of_every_vendor_get_the_same_answer()
    {
        // Trees whose architecture has another name in the database are left out: see ReferenceDefectTests.
        string[] left = ["i386", "armhfp"];
        var samples = Vendors("trees").SelectMany(vendor => FirstAndMiddle(
            [.. TreeSample.Read(vendor).Where(sample => !left.Any(name => sample.Treeinfo.Contains($"arch = {name}\n", StringComparison.Ordinal)))]));
        var trees = samples.Select((sample, i) => "file://" + sample.Write(_directory[$"{i}"])).ToArray();

        Assert.Empty(Difference.FindAll(trees.Select(tree => new[] { "--all", "--type", "tree", tree })));
    }

    [Fact]
    public void A_tree_and_an_image_on_a_web_server_get_the_same_answer()
    {
        using var server = new LoopbackServer();
        var tree = TreeSample.Read("centos.org").First(sample => sample.Os == "centos7.0");
        server.Map("/tree/.treeinfo", Answers.Whole(Encoding.UTF8.GetBytes(tree.Treeinfo)));
        server.Map("/old/treeinfo", Answers.Whole(Encoding.UTF8.GetBytes(tree.Treeinfo)));
        var image = MediaSample.Read("centos.org").First(sample => sample.Os == "centos7.0").ToImage().ToArray();
        server.Map("/image.iso", Answers.Ranges(image));
        server.Map("/moved.iso", Answers.Redirect("/image.iso"));

        Assert.Empty(Difference.FindAll(
        [
            ["--type", "tree", server.AddressOf("/tree")], ["--type", "tree", server.AddressOf("/old")],
            ["--type", "tree", server.AddressOf("/none")], [server.AddressOf("/image.iso")], [server.AddressOf("/moved.iso")],
            [server.AddressOf("/none.iso")],
        ]));
    }

    private static IEnumerable<string> Vendors(string kind) =>
        Directory.GetFiles(Path.Combine(Repository.Root, "osinfo-db", "samples", kind)).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)!;

    private static IEnumerable<T> FirstAndMiddle<T>(IReadOnlyList<T> samples) =>
        samples.Count == 0 ? [] : new[] { samples[0], samples[samples.Count / 2] }.Distinct();
}
