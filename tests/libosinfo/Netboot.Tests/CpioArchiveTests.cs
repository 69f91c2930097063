using System.Diagnostics;

namespace Netboot.Tests;

public sealed class CpioArchiveTests
{
    [Fact]
    public async Task Cpio_unpacks_what_is_added_to_an_initial_RAM_disk()
    {
        using var folder = new TemporaryFolder();
        using (var archive = new CpioArchive())
        using (var file = File.Create(folder.PathTo("added.gz")))
        {
            archive.Add("preseed.cfg", UnixFileMode.UserRead, "d-i passwd/user-fullname string Jöe\n");
            archive.Add("show", UnixFileMode.UserRead | UnixFileMode.UserExecute, "#!/bin/sh\ncat preseed.cfg\n");
            archive.WriteTo(file);
        }

        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", "zcat added.gz | cpio --extract --quiet && ./show"])
        {
            WorkingDirectory = folder.Root,
            RedirectStandardOutput = true,
        })!;
        var output = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((0, "d-i passwd/user-fullname string Jöe\n"), (shell.ExitCode, output));
    }
}
