using System.Text;

namespace osinfo_detect.Tests;

/// <summary>Makes images with the programs that real ones are made with.</summary>
internal static class ImageMaker
{
    /// <summary>A bootable image with the labels of a sample, made by one of three programs, whichever comes next.</summary>
    public static string Make(MediaSample sample, int number, TemporaryDirectory directory) => (number % 3) switch
    {
        0 => sample.ToImage().Write(directory[$"{number}.iso"]),
        1 => Mkisofs(sample, directory, $"{number}.iso", "xorriso", "-as", "mkisofs"),
        _ => Mkisofs(sample, directory, $"{number}.iso", "genisoimage"),
    };

    private static string Mkisofs(MediaSample sample, TemporaryDirectory directory, string name, string program, params string[] leading)
    {
        var content = directory.MakeDirectory(name + ".d");
        File.WriteAllText(Path.Combine(content, "boot.img"), "boot", Encoding.ASCII);
        string[] labels =
        [
            "-V", sample.VolumeId, "-sysid", sample.SystemId, "-publisher", sample.PublisherId, "-A", sample.ApplicationId,
        ];
        var run = Tools.Peer(
            program, [.. leading, "-quiet", .. labels, "-b", "boot.img", "-c", "boot.cat", "-no-emul-boot", "-o", directory[name], content]);
        Assert.True(run.ExitCode == 0, run.Error);
        return directory[name];
    }
}
