using System.Diagnostics;
using OsinfoDb.Archives.Tests;

namespace OsinfoDb.Tools.Export.Tests;

public sealed class SignatureTests
{
    private const string Gpg = "/usr/bin/gpg";
    private const string Gpgv = "/usr/bin/gpgv";
    private const string Key = "tester@example.org";

    [Fact]
    public void The_signature_beside_the_archive_is_good_for_it_and_for_nothing_else()
    {
        using var directory = Exporter.SmallDatabase();
        using var keys = new KeyRing();

        var run = Shell.Run(Exporter.Path, ["--dir", "data", "--sign", Key, "a.tar.xz"], directory.Path, keys.Variable);

        Assert.Equal(new ToolRun(0, "", ""), run);
        Assert.StartsWith("-----BEGIN PGP SIGNATURE-----", File.ReadAllText(directory["a.tar.xz.asc"]), StringComparison.Ordinal);
        Assert.Equal(0, Verify().ExitCode);
        File.AppendAllText(directory["a.tar.xz"], "x");
        Assert.NotEqual(0, Verify().ExitCode);

        ToolRun Verify() => Shell.Peer("gpgv", Gpgv, "--keyring", keys.PublicKeys, directory["a.tar.xz.asc"], directory["a.tar.xz"]);
    }

    [Fact]
    public void Without_the_key_nothing_is_written()
    {
        using var directory = Exporter.SmallDatabase();
        using var keys = new KeyRing();

        var run = Shell.Run(Exporter.Path, ["--dir", "data", "--sign", "other@example.org", "a.tar.xz"], directory.Path, keys.Variable);

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("osinfo-db-export: error: the archive cannot be signed: gpg: ", run.Error, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFileSystemEntries(directory.Path));
    }

    [Fact]
    public void Without_gpg_the_error_names_what_to_install_and_one_in_the_current_directory_is_not_run()
    {
        using var directory = Exporter.SmallDatabase().With("gpg", "#!/bin/sh\ntouch ran\n");
        Shell.Check("coreutils", "/usr/bin/chmod", "500", directory["gpg"]);

        var run = Shell.Run(
            Exporter.Path, ["--dir", "data", "--sign", Key, "a.tar.xz"], directory.Path, ("PATH", ".:" + directory["data"]), DotnetRoot);

        Assert.Equal(
            new ToolRun(3, "", "osinfo-db-export: error: the archive cannot be signed: the command gpg was not found (Debian package gnupg)\n"),
            run);
        Assert.False(File.Exists(directory["ran"]));
    }

    [Fact]
    public void The_signature_of_a_former_archive_is_pointed_out()
    {
        using var directory = Exporter.SmallDatabase().With("a.tar.xz.asc", "old");

        var run = Exporter.Run("--dir", directory["data"], directory["a.tar.xz"]);

        Assert.Equal($"osinfo-db-export: note: '{directory["a.tar.xz.asc"]}' is the signature of another archive\n", run.Error);
    }

    [Theory]
    [InlineData(Signals.Interrupt)]
    [InlineData(Signals.Terminate)]
    public void A_run_that_is_ended_while_gpg_asks_for_the_password_leaves_nothing(string signal)
    {
        using var directory = Exporter.SmallDatabase().With("a.tar.xz", "the former one");
        using var programs = new TemporaryDirectory();
        programs.With("script", $"#!/bin/sh\necho $$ >'{programs["started"]}.new'\nmv '{programs["started"]}.new' '{programs["started"]}'\nexec sleep 1000\n");

        // Whatever this process starts while it writes a file holds that open for a moment, and nobody can run it meanwhile: another writes it.
        Shell.Check("coreutils", "/usr/bin/install", "--mode=500", programs["script"], programs["gpg"]);
        var start = new ProcessStartInfo(Exporter.Path, ["--dir", "data", "--manifest", "list", "--sign", Key, "a.tar.xz"])
        {
            WorkingDirectory = directory.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PATH"] = $"{programs.Path}:/usr/bin:/bin", ["DOTNET_ROOT"] = DotnetRoot.Item2 },
        };
        using var process = Signals.Start(start);
        Assert.True(SpinWait.SpinUntil(() => File.Exists(programs["started"]), TimeSpan.FromMinutes(2)));

        var run = Signals.End(process, signal);

        Assert.Equal(new ToolRun(Signals.ExitCode(signal), "", "osinfo-db-export: error: interrupted\n"), run);
        Assert.Equal(["a.tar.xz", "data"], Directory.EnumerateFileSystemEntries(directory.Path).Select(Path.GetFileName).Order());
        Assert.Equal("the former one", File.ReadAllText(directory["a.tar.xz"]));
        var gpg = $"/proc/{File.ReadAllText(programs["started"]).Trim()}";
        Assert.True(SpinWait.SpinUntil(() => !Directory.Exists(gpg), TimeSpan.FromMinutes(2)));
    }

    /// <summary>Where the runtime is, for a program that does not find it by the PATH.</summary>
    private static (string, string?) DotnetRoot { get; } =
        ("DOTNET_ROOT", Path.GetFullPath(Path.Join(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "../../..")));

    /// <summary>A key made for the test, in a directory of its own.</summary>
    private sealed class KeyRing : IDisposable
    {
        // The socket of the agent lies here, so the path has to be short.
        private readonly TemporaryDirectory _home = new();

        internal KeyRing()
        {
            Assert.True(File.Exists(Gpg), $"'{Gpg}' is missing: apt-get install gnupg");

            // When gpg starts it, it gives it five seconds.
            Shell.Check("gpg-agent", "/usr/bin/gpg-agent", "--homedir", _home.Path, "--quiet", "--daemon");
            Run("--batch", "--passphrase", "", "--quick-generate-key", Key, "ed25519", "sign", "never");
            Run("--batch", "--output", PublicKeys, "--export", Key);
        }

        internal (string, string?) Variable => ("GNUPGHOME", _home.Path);

        internal string PublicKeys => _home["public.gpg"];

        public void Dispose()
        {
            Shell.Run("/usr/bin/gpgconf", ["--kill", "all"], null, Variable);
            _home.Dispose();
        }

        private void Run(params string[] arguments)
        {
            var run = Shell.Run(Gpg, arguments, null, Variable);
            Assert.True(run.ExitCode == 0, run.Error);
        }
    }
}
