namespace VirtViewer_Tests.Desktop;

/// <summary>
/// OpenSSH's own server on a port of this machine, with keys that are thrown away. On the search path it gives, <c>ssh</c> is OpenSSH's client with a
/// configuration that knows the server and the key of the user, because OpenSSH does not look for either where HOME says.
/// </summary>
internal sealed class SshServer : IDisposable
{
    private readonly Program _server;

    /// <param name="desktop">Whose files they are.</param>
    /// <param name="remotePrograms">What can be run there besides the shell; null for all there is.</param>
    /// <param name="knowsUser">Whether the key of the user is one of those that let in.</param>
    public SshServer(TestDesktop desktop, string[]? remotePrograms = null, bool knowsUser = true)
    {
        var directory = Directory.CreateDirectory(desktop.PathTo($"ssh-{Guid.NewGuid():N}")).FullName;
        string PathTo(string name) => Path.Combine(directory, name);
        foreach (var name in new[] { "host", "user", "other" })
        {
            Program.Run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", PathTo(name)]);
        }

        // The server needs an empty directory for itself when it belongs to root.
        if (Environment.IsPrivilegedProcess)
        {
            Directory.CreateDirectory("/run/sshd");
        }

        Port = Guest.FreePort();
        File.Copy(PathTo(knowsUser ? "user.pub" : "other.pub"), PathTo("authorized"));
        File.WriteAllText(PathTo("known"), $"[127.0.0.1]:{Port} {File.ReadAllText(PathTo("host.pub"))}");
        File.WriteAllText(PathTo("server"), $"""
            ListenAddress 127.0.0.1:{Port}
            HostKey {PathTo("host")}
            AuthorizedKeysFile {PathTo("authorized")}
            PidFile none
            StrictModes no
            UsePAM no
            PasswordAuthentication no
            KbdInteractiveAuthentication no
            LogLevel VERBOSE
            {(remotePrograms is null ? "" : $"SetEnv PATH={Link(directory, remotePrograms)}")}

            """);
        File.WriteAllText(PathTo("client"), $"""
            UserKnownHostsFile {PathTo("known")}
            IdentityFile {PathTo("user")}
            IdentitiesOnly yes
            StrictHostKeyChecking yes
            BatchMode yes

            """);
        var bin = Directory.CreateDirectory(PathTo("bin")).FullName;
        var client = Path.Combine(bin, "ssh");
        File.WriteAllText(client, $"#!/bin/sh\nexec /usr/bin/ssh -F {PathTo("client")} \"$@\"\n");
        File.SetUnixFileMode(client, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        ClientPath = $"{bin}:{Environment.GetEnvironmentVariable("PATH")}";
        _server = new Program("/usr/sbin/sshd", ["-D", "-e", "-f", PathTo("server")]);
        Wait.Until(() => _server.Error.Contains("Server listening", StringComparison.Ordinal), "the SSH server", () => _server.Error);
    }

    public int Port { get; }

    /// <summary>The search path on which <c>ssh</c> knows this server.</summary>
    public string ClientPath { get; }

    /// <summary>The sessions that were opened, for messages and to count.</summary>
    public string Log => _server.Error;

    public int Sessions => Log.Split("Starting session:").Length - 1;

    public void Dispose() => _server.Dispose();

    private static string Link(string directory, string[] programs)
    {
        var target = Directory.CreateDirectory(Path.Combine(directory, "remote")).FullName;
        foreach (var program in programs)
        {
            File.CreateSymbolicLink(Path.Combine(target, program), $"/usr/bin/{program}");
        }

        return target;
    }
}
