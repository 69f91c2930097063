namespace OsinfoDb.Importing.Tests;

/// <summary>A key made for the tests, in a directory of its own.</summary>
public sealed class Keys : IDisposable
{
    internal const string Owner = "tester@example.org";
    private const string Gpg = "/usr/bin/gpg";

    // The socket of the agent lies here, so the path has to be short.
    private readonly TemporaryDirectory _home = new();

    public Keys()
    {
        Assert.True(File.Exists(Gpg), $"'{Gpg}' is missing: apt-get install gnupg");

        // When gpg starts it, it gives it five seconds.
        Shell.Check("gpg-agent", "/usr/bin/gpg-agent", "--homedir", _home.Path, "--quiet", "--daemon");
        foreach (var (owner, file) in ((string, string)[])[(Owner, Ring), ("other@example.org", OtherRing)])
        {
            Run("--batch", "--passphrase", "", "--quick-generate-key", owner, "ed25519", "sign", "never");
            Run("--batch", "--output", file, "--export", owner);
        }
    }

    /// <summary>The keyring of <see cref="Owner"/>.</summary>
    internal string Ring => _home["public.gpg"];

    /// <summary>A keyring that does not know <see cref="Owner"/>.</summary>
    internal string OtherRing => _home["other.gpg"];

    /// <summary>A detached signature, or with other options another one.</summary>
    internal byte[] Sign(byte[] content, params string[] options)
    {
        File.WriteAllBytes(_home["content"], content);
        File.Delete(_home["signature"]);
        string[] kind = options.Length == 0 ? ["--detach-sign"] : options;
        Run(["--batch", "--local-user", Owner, "--armor", "--output", _home["signature"], .. kind, _home["content"]]);
        return File.ReadAllBytes(_home["signature"]);
    }

    public void Dispose()
    {
        Shell.Run("/usr/bin/gpgconf", ["--kill", "all"], null, ("GNUPGHOME", _home.Path));
        _home.Dispose();
    }

    private void Run(params string[] arguments)
    {
        var run = Shell.Run(Gpg, arguments, null, ("GNUPGHOME", _home.Path));
        Assert.True(run.ExitCode == 0, run.Error);
    }
}
