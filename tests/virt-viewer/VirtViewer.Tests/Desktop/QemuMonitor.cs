namespace VirtViewer_Tests.Desktop;

/// <summary>The monitor of a guest, for humans, behind a socket.</summary>
internal sealed class QemuMonitor(TestDesktop desktop)
{
    private readonly string _path = desktop.PathTo($"monitor-{Guid.NewGuid():N}");

    /// <summary>What the guest is started with.</summary>
    public string[] Arguments => ["-monitor", $"unix:{_path},server=on,wait=off"];

    /// <summary>Says something to it and returns what it answers.</summary>
    public string Ask(string command)
    {
        using var socat = new Program("socat", ["-t", "1", "-", $"UNIX-CONNECT:{_path}"], input: command + "\n");
        socat.WaitForExit();
        return socat.Output;
    }
}
