namespace Release.Tests;

public sealed class DebianPackageTests(DebianPackages packages) : IClassFixture<DebianPackages>
{
    private static readonly string[] Ours = ["libosinfo-bin-dotnet", "osinfo-db-dotnet", "osinfo-db-tools-dotnet"];

    [Fact]
    public void Two_builds_give_the_same_bytes()
    {
        var first = Directory.GetFiles(packages.First).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(7, first.Count);
        Assert.All(first, file => Assert.Equal(
            File.ReadAllBytes(file), File.ReadAllBytes(Path.Join(packages.Second, Path.GetFileName(file)))));
    }

    [Fact]
    public void Tools_database_and_keyring_work_from_where_they_were_installed_and_leave_nothing_behind()
    {
        var root = packages.NewMachine();

        DebianPackages.Dpkg(root, ["--install", .. Debs(packages.First)]).Checked();

        var query = Shell.Execute(
            "/", [new("OSINFO_SYSTEM_DIR", Path.Join(root, "usr/share/osinfo")), DotnetRoot],
            Path.Join(root, "usr/bin/osinfo-query"), "os", "short-id=debian13", "--fields", "short-id").Checked();
        Assert.Contains("debian13", query.Output, StringComparison.Ordinal);
        var archive = packages.Project.Path("database/osinfo-db-20261125.tar.xz");
        packages.Project.Script("with-key", "gpg", "--yes", "--armor", "--output", archive + ".asc", "--detach-sign", archive).Checked();
        Shell.Execute(
            "/", [DotnetRoot], Path.Join(root, "usr/bin/osinfo-db-import"),
            "--keyring", Path.Join(root, "usr/share/keyrings/osinfo-db.gpg"), "--require-signature", "--dir", packages.Project.Path("imported"), archive).Checked();
        string[] beside =
        [
            "usr/share/bash-completion/completions/osinfo-query", "usr/share/doc/osinfo-db-tools-dotnet/copyright",
            "usr/share/doc/libosinfo-bin-dotnet/changelog.gz", "usr/share/fish/vendor_completions.d/osinfo-query.fish",
            "usr/share/man/man1/osinfo-db-import.1.gz", "usr/share/man/man1/osinfo-query.1.gz", "usr/share/zsh/vendor-completions/_osinfo-query",
        ];
        Assert.All(beside, path => Assert.True(File.Exists(Path.Join(root, path)), path));

        DebianPackages.Dpkg(root, ["--purge", .. Ours]).Checked();

        Assert.Empty(DebianPackages.Files(root));
    }

    [Fact]
    public void They_take_the_place_of_the_packages_of_Debian_and_give_it_back()
    {
        var root = packages.NewMachine();
        DebianPackages.Dpkg(root, ["--install", .. Debs(packages.Theirs)]).Checked();
        var before = DebianPackages.Files(root).ToList();

        DebianPackages.Dpkg(root, ["--install", .. Debs(packages.First)]).Checked();

        Assert.Equal(Ours, Installed(root));
        DebianPackages.Dpkg(root, ["--purge", .. Ours]).Checked();
        DebianPackages.Dpkg(root, ["--install", .. Debs(packages.Theirs)]).Checked();
        Assert.Equal(["libosinfo-bin", "osinfo-db", "osinfo-db-tools"], Installed(root));
        Assert.Equal(before, DebianPackages.Files(root));
    }

    [Fact]
    public void An_archive_of_executables_can_be_unpacked_anywhere_and_its_sum_is_right()
    {
        Shell.Execute(packages.First, [], "bash", "-c", "sha256sum --check *.sha256").Checked();
        var folder = packages.Project.Path("unpacked");
        Directory.CreateDirectory(folder);
        var archive = Directory.GetFiles(packages.First, "osinfo-db-tools-*.tar.xz").Single();
        Shell.Execute(folder, [], "tar", "-xJf", archive, "--strip-components=1").Checked();

        Shell.Execute("/", [DotnetRoot], Path.Join(folder, "bin/osinfo-db-import"), "--version").Checked();
        Assert.True(File.Exists(Path.Join(folder, "bin/osinfo-db.gpg")), "the importer looks for its keys beside itself");
        Assert.True(File.Exists(Path.Join(folder, "share/man/man1/osinfo-db-import.1.gz")));
    }

    private static KeyValuePair<string, string> DotnetRoot { get; } =
        new("DOTNET_ROOT", Path.GetFullPath(Path.Join(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "../../..")));

    private static string[] Debs(string folder) => [.. Directory.GetFiles(folder, "*.deb").Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Installed(string root) => Shell.Execute(
            "/", [], "dpkg-query", $"--admindir={Path.Join(root, "var/lib/dpkg")}", "--show", "--showformat=${Package} ${db:Status-Status}\n").Checked()
        .Output.Split('\n')
        .Where(line => line.EndsWith(" installed", StringComparison.Ordinal))
        .Select(line => line.Split(' ')[0])
        .Order(StringComparer.Ordinal);
}
