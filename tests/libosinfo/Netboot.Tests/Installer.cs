using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Netboot.Tests;

/// <summary>Debian's installer in an emulated machine that has a disk, a serial console and a network that leads nowhere.</summary>
internal sealed partial class Installer : IDisposable
{
    private const string Images = "/usr/lib/debian-installer/images/12/amd64/text/debian-installer/amd64";

    private const long DiskSize = 4L * 1024 * 1024 * 1024;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    private readonly TemporaryFolder _folder = new();

    private string ConsolePath => _folder.PathTo("console");

    public void Dispose() => _folder.Dispose();

    /// <summary>Starts it with files added to its initial RAM disk, and returns what it says until it waits for someone to answer.</summary>
    internal async Task<string> RunUntilItAsksAsync(CpioArchive added, string arguments)
    {
        await MakeDisksAsync(added);
        using var machine = Process.Start(new ProcessStartInfo("qemu-system-x86_64",
        [
            "-nodefaults", "-machine", "pc", "-accel", "tcg", "-m", "1024", "-display", "none", "-no-reboot",
            "-nic", "user,restrict=on,model=virtio-net-pci", "-serial", $"file:{ConsolePath}",
            "-drive", $"file={_folder.PathTo("disk")},format=raw,if=virtio",
            "-kernel", Path.Combine(Images, "linux"), "-initrd", _folder.PathTo("initrd.gz"),
            "-append", $"{arguments} no_timer_check console=ttyS0 DEBIAN_FRONTEND=text TERM=dumb",
        ]))!;
        try
        {
            var clock = Stopwatch.StartNew();
            var console = "";
            while (clock.Elapsed < Limit && !machine.HasExited && !Question().IsMatch(console))
            {
                await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
                console = await ReadConsoleAsync();
            }

            return console;
        }
        finally
        {
            machine.Kill();
            await machine.WaitForExitAsync(CancellationToken.None);
        }
    }

    private async Task MakeDisksAsync(CpioArchive added)
    {
        using var disk = File.Create(_folder.PathTo("disk"));
        disk.SetLength(DiskSize);
        using var ramDisk = File.Create(_folder.PathTo("initrd.gz"));
        using var original = File.OpenRead(Path.Combine(Images, "initrd.gz"));
        await original.CopyToAsync(ramDisk, TestContext.Current.CancellationToken);
        added.WriteTo(ramDisk);
    }

    private async Task<string> ReadConsoleAsync()
    {
        if (!File.Exists(ConsolePath))
        {
            return "";
        }

        using var stream = new FileStream(ConsolePath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return ControlSequence().Replace(await reader.ReadToEndAsync(), "").ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"\[Press enter to continue\]|^Prompt: ", RegexOptions.Multiline)]
    private static partial Regex Question();

    [GeneratedRegex(@"\e(\[[0-9;?]*[A-Za-z]|[c78=>]|\([A-Z0-9])")]
    private static partial Regex ControlSequence();
}
