using Osinfo.Samples.VmCreator;
using TinyIso;

namespace Samples.Tests;

public sealed class VmCreatorTests : IDisposable
{
    private readonly Images _images = new();

    public void Dispose() => _images.Dispose();

    [Fact]
    public async Task Plans_the_machine_for_a_system_that_is_known()
    {
        var (exitCode, output, error) = await RunAsync(_images.Add("debian.iso", Images.Debian));

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Matches(@"^system +Debian (GNU/Linux )?12.* \(x86_64\)\n", output);
        Assert.Matches(@"\nmemory +[0-9]+ MiB\n", output);
        Assert.Matches(@"\ndisk +[0-9]+ GiB, virtio\S*\n", output);
        Assert.Matches(@"\nnetwork +virtio\S*\n", output);
        Assert.Matches(@"\nfirmware +(bios|efi)\n", output);
        Assert.Matches(@"\nkernel +\S+vmlinuz\n", output);
    }

    [Fact]
    public async Task Names_the_nearest_system_when_it_knows_none()
    {
        var (exitCode, output, error) = await RunAsync(_images.Add("debian.iso", new TinyImage { VolumeId = "Debian 1999.0 amd64" }));

        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith("vm-creator: error: 'Debian 1999.0 amd64' is no system that is known, the nearest is Debian", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_in_one_line_what_cannot_be_read()
    {
        var (exitCode, _, error) = await RunAsync(Path.Combine(_images.Root, "missing.iso"));

        Assert.Equal(3, exitCode);
        Assert.EndsWith("missing.iso' does not exist\n", error, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(string image)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await VmCreator.RunAsync(Images.Database, image, output, error, TestContext.Current.CancellationToken);
        return (exitCode, output.ToString(), error.ToString());
    }
}
