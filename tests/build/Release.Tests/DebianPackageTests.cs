using System.Text.RegularExpressions;

namespace Release.Tests;

public sealed partial class DebianPackageTests(DebianPackages packages) : IClassFixture<DebianPackages>
{
    private const string Compiled = "usr/share/osinfo/schema/osinfo.snapshot";

    private static readonly string[] Ours = ["libosinfo-bin-dotnet", "osinfo-db-dotnet", "osinfo-db-tools-dotnet", "virt-viewer-dotnet"];
    private static readonly string[] Theirs = ["libosinfo-bin", "osinfo-db", "osinfo-db-tools", "virt-viewer"];

    [Fact]
    public void Two_builds_give_the_same_bytes()
    {
        var first = Directory.GetFiles(packages.First).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(10, first.Count);
        Assert.All(first, file => Assert.Equal(
            File.ReadAllBytes(file), File.ReadAllBytes(Path.Join(packages.Second, Path.GetFileName(file)))));
    }

    [Fact]
    public void Tools_database_and_keyring_work_from_where_they_were_installed_and_leave_nothing_behind()
    {
        var root = packages.NewMachine();

        DebianPackages.Dpkg(root, ["--install", .. DebianPackages.Debs(packages.First)]).Checked();

        var query = Shell.Execute(
            "/", [new("OSINFO_SYSTEM_DIR", Path.Join(root, "usr/share/osinfo")), DebianPackages.DotnetRoot],
            Path.Join(root, "usr/bin/osinfo-query"), "os", "short-id=debian13", "--fields", "short-id").Checked();
        Assert.Contains("debian13", query.Output, StringComparison.Ordinal);
        packages.Sign(packages.Database);
        Shell.Execute(
            "/", [DebianPackages.DotnetRoot], Path.Join(root, "usr/bin/osinfo-db-import"), "--keyring",
            Path.Join(root, "usr/share/keyrings/osinfo-db.gpg"), "--require-signature", "--dir", packages.Path("imported"), packages.Database).Checked();
        foreach (var viewer in (string[])["virt-viewer", "remote-viewer"])
        {
            var version = Shell.Execute("/", [DebianPackages.DotnetRoot], Path.Join(root, "usr/bin", viewer), "--version").Checked().Output;
            Assert.StartsWith(viewer, version, StringComparison.Ordinal);
        }

        string[] beside =
        [
            "usr/share/bash-completion/completions/osinfo-query", "usr/share/doc/osinfo-db-tools-dotnet/copyright",
            "usr/share/doc/libosinfo-bin-dotnet/changelog.gz", "usr/share/fish/vendor_completions.d/osinfo-query.fish",
            "usr/share/man/man1/osinfo-db-import.1.gz", "usr/share/man/man1/osinfo-query.1.gz", "usr/share/man/man1/remote-viewer.1.gz",
            "usr/share/zsh/vendor-completions/_osinfo-query", "usr/share/applications/remote-viewer.desktop",
            "usr/share/icons/hicolor/16x16/apps/virt-viewer.png", "usr/share/icons/hicolor/scalable/apps/virt-viewer.svg", Compiled,
        ];
        Assert.All(beside, path => Assert.True(File.Exists(Path.Join(root, path)), path));

        DebianPackages.Dpkg(root, ["--purge", .. Ours]).Checked();

        Assert.Empty(DebianPackages.Files(root));
    }

    [Fact]
    public void They_take_the_place_of_the_packages_of_Debian_and_give_it_back()
    {
        var root = packages.NewMachine();
        DebianPackages.Dpkg(root, ["--install", .. DebianPackages.Debs(packages.Theirs)]).Checked();
        var before = DebianPackages.Files(root).ToList();

        DebianPackages.Dpkg(root, ["--install", .. DebianPackages.Debs(packages.First)]).Checked();

        Assert.Equal(Ours, Installed(root));
        DebianPackages.Dpkg(root, ["--purge", .. Ours]).Checked();
        DebianPackages.Dpkg(root, ["--install", .. DebianPackages.Debs(packages.Theirs)]).Checked();
        Assert.Equal(Theirs, Installed(root));
        Assert.Equal(before, DebianPackages.Files(root));
    }

    [Fact]
    public void The_database_is_compiled_when_its_package_comes_first_and_anew_when_it_comes_again()
    {
        var root = packages.NewMachine();
        DebianPackages.Dpkg(root, ["--install", Deb(packages.First, "osinfo-db-dotnet")]).Checked();
        var before = DebianPackages.Files(root).ToList();
        Assert.DoesNotContain(Compiled, before);

        DebianPackages.Dpkg(root, ["--install", Deb(packages.First, "osinfo-db-tools-dotnet")]).Checked();

        var compiled = File.ReadAllBytes(Path.Join(root, Compiled));
        DebianPackages.Dpkg(root, ["--install", Deb(packages.Second, "osinfo-db-dotnet")]).Checked();
        Assert.NotEqual(compiled, File.ReadAllBytes(Path.Join(root, Compiled)));
        DebianPackages.Dpkg(root, ["--purge", "osinfo-db-tools-dotnet"]).Checked();
        Assert.Equal(before, DebianPackages.Files(root));
    }

    [Fact]
    public void The_database_of_Debian_is_compiled_and_can_be_removed_without_leftovers()
    {
        var root = packages.NewMachine();
        DebianPackages.Dpkg(root, ["--install", Deb(packages.First, "osinfo-db-tools-dotnet")]).Checked();
        var before = DebianPackages.Files(root).ToList();

        DebianPackages.Dpkg(root, ["--install", Deb(packages.Theirs, "osinfo-db")]).Checked();

        Assert.True(File.Exists(Path.Join(root, Compiled)));
        DebianPackages.Dpkg(root, ["--purge", "osinfo-db"]).Checked();
        Assert.Equal(before, DebianPackages.Files(root));
        DebianPackages.Dpkg(root, ["--install", Deb(packages.Theirs, "osinfo-db")]).Checked();
        DebianPackages.Dpkg(root, ["--purge", "osinfo-db", "osinfo-db-tools-dotnet"]).Checked();
        Assert.Empty(DebianPackages.Files(root));
    }

    [Fact]
    public void The_viewer_depends_on_the_package_of_every_library_that_it_loads()
    {
        var libraries = Directory.GetFiles(Repository.PathTo("virt-viewer/src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => LibraryName().Matches(File.ReadAllText(file)).Select(match => match.Value.Trim('"')))
            .Distinct();
        var depends = Shell.Execute("/", [], "dpkg-deb", "--field", Deb(packages.First, "virt-viewer-dotnet"), "Depends").Checked().Output
            .Split([',', '|', '\n']).Select(name => name.Split('(')[0].Trim()).ToList();

        var owners = libraries.Select(library => Shell.Execute("/", [], "dpkg-query", "--search", $"*/{library}").Checked().Output.Split(':')[0]).ToList();

        Assert.True(owners.Count > 10, string.Join(' ', owners));
        Assert.All(owners.Distinct(), owner => Assert.Contains(owner, depends));
    }

    [Fact]
    public void Each_package_names_the_work_of_others_that_it_holds_and_no_other()
    {
        var copyright = Ours.ToDictionary(name => name, name => Shell.Execute(
            "/", [], "bash", "-c", "dpkg-deb --fsys-tarfile \"$0\" | tar -xO \"./usr/share/doc/$1/copyright\"", Deb(packages.First, name), name).Checked().Output);

        Assert.Contains("System.CommandLine", copyright["libosinfo-bin-dotnet"], StringComparison.Ordinal);
        Assert.Contains("Commons.Xml.Relaxng", copyright["osinfo-db-tools-dotnet"], StringComparison.Ordinal);
        Assert.DoesNotContain("Commons.Xml.Relaxng", copyright["libosinfo-bin-dotnet"], StringComparison.Ordinal);
        Assert.DoesNotContain("System.CommandLine", copyright["virt-viewer-dotnet"], StringComparison.Ordinal);
        Assert.Contains("osinfo-db 20", copyright["virt-viewer-dotnet"], StringComparison.Ordinal);
        Assert.Equal(
            DebianPackages.IsLong ? 3 : 0, copyright.Values.Count(text => text.Contains(".NET runtime", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_archive_of_executables_can_be_unpacked_anywhere_and_its_sum_is_right()
    {
        Shell.Execute(packages.First, [], "bash", "-c", "sha256sum --check *.sha256").Checked();
        var folder = packages.Path("unpacked");
        Directory.CreateDirectory(folder);
        var archive = Directory.GetFiles(packages.First, "osinfo-db-tools-*.tar.xz").Single();
        Shell.Execute(folder, [], "tar", "-xJf", archive, "--strip-components=1").Checked();

        Shell.Execute("/", [DebianPackages.DotnetRoot], Path.Join(folder, "bin/osinfo-db-import"), "--version").Checked();
        Assert.True(File.Exists(Path.Join(folder, "bin/osinfo-db.gpg")), "the importer looks for its keys beside itself");
        Assert.True(File.Exists(Path.Join(folder, "share/man/man1/osinfo-db-import.1.gz")));
    }

    private static string Deb(string folder, string package) => Directory.GetFiles(folder, package + "_*.deb").Single();

    private static IEnumerable<string> Installed(string root) => Shell.Execute(
            "/", [], "dpkg-query", $"--admindir={Path.Join(root, "var/lib/dpkg")}", "--show", "--showformat=${Package} ${db:Status-Status}\n").Checked()
        .Output.Split('\n')
        .Where(line => line.EndsWith(" installed", StringComparison.Ordinal))
        .Select(line => line.Split(' ')[0])
        .Where(name => Ours.Contains(name) || Theirs.Contains(name))
        .Order(StringComparer.Ordinal);

    [GeneratedRegex("\"lib[a-z0-9._-]+\\.so\\.[0-9]+\"")]
    private static partial Regex LibraryName();
}
