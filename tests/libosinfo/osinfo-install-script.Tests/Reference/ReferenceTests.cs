using System.Collections.Concurrent;
using Osinfo;

namespace osinfo_install_script.Tests.Reference;

/// <summary>
/// The templates that Debian packages, applied by our engine, against the tool of the C library: every byte is the same. Each of its runs
/// takes half a second, so only the first, the middle and the last system of each script are tried unless all of it is asked for.
/// </summary>
public sealed class ReferenceTests
{
    private static readonly string[][] Configurations =
    [
        [
            "admin-password=adm", "user-password=usr", "user-login=joe", "user-realname=Joe Döe & <Sons>", "hostname=box.example.org",
            "hardware-arch=x86_64", "reg-product-key=AAAAA-BBBBB-CCCCC-DDDDD-EEEEE",
        ],
        [
            "admin-password=a\"d'm", "user-password=u$s\\r", "user-login=joe", "user-realname=Joe \"x\" 'y' $z", "hostname=box", "hardware-arch=i686",
            "reg-product-key=11111-22222-33333-44444-55555", "l10n-keyboard=de_DE", "l10n-language=de_DE", "l10n-timezone=Europe/Berlin",
            "target-disk=/dev/vda", "script-disk=/dev/vdb", "avatar-location=/a b.png", "avatar-disk=/dev/sr1", "driver-signing=false",
            "pre-install-drivers-disk=E", "pre-install-drivers-location=\\d", "post-install-drivers-disk=F", "post-install-drivers-location=\\e",
            "domain=example.org",
        ],
    ];

    [Fact]
    public void Every_file_is_that_of_the_reference()
    {
        var differences = new ConcurrentBag<string>();
        var cases = (from pair in Pairs()
                     from configuration in Tools.IsLong ? Configurations : [Configurations[pair.Index % Configurations.Length]]
                     select (pair.Os, pair.Profile, configuration)).ToList();
        Assert.True(cases.Count >= 30);

        Parallel.ForEach(cases, new ParallelOptions { MaxDegreeOfParallelism = 4 }, one =>
        {
            var reference = Generate(one.Os, one.Profile, one.configuration, isReference: true);
            var ours = Generate(one.Os, one.Profile, one.configuration, isReference: false);
            if (reference.Count == 0 || !reference.Order().SequenceEqual(ours.Order()))
            {
                differences.Add($"{one.Os.ShortId} {one.Profile}");
            }
        });

        Assert.Empty(differences.Order());
    }

    [Theory]
    [InlineData("--list-profiles", "jeos")]
    [InlineData("--list-injection-methods", "jeos")]
    [InlineData("--list-config", "jeos")]
    [InlineData("--list-config", "desktop")]
    public void Lists_have_the_lines_of_the_reference(string list, string profile)
    {
        foreach (var os in new[] { "fedora37", "win10", "winxp", "debian11", "opensuse15.4", "rhel9.0" })
        {
            var reference = Tools.Reference(Tools.PackagedDirectory, list, "-p", profile, os);
            var ours = Tools.Ours(Tools.Packaged, list, "-p", profile, os);

            Assert.Equal((0, ""), (ours.ExitCode, ours.Error));
            Assert.Equal(reference.Lines.Order(StringComparer.Ordinal), ours.Lines.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Names_of_files_are_printed_as_by_the_reference_and_are_what_they_are_called()
    {
        using var theirs = new TemporaryDirectory();
        using var files = new TemporaryDirectory();
        string[] arguments =
        [
            "-p", "desktop", "-P", "box", "win10", "-c", "user-realname=Joe", "-c", "hostname=box", "-c", "hardware-arch=x86_64", "-c",
            "reg-product-key=AAAAA-BBBBB-CCCCC-DDDDD-EEEEE", "-d",
        ];
        var reference = Tools.Reference(Tools.PackagedDirectory, [.. arguments, theirs.Root]);
        var ours = Tools.Ours(Tools.Packaged, [.. arguments, files.Root]);

        Assert.Equal(reference.Lines.Order(StringComparer.Ordinal), ours.Lines.Order(StringComparer.Ordinal));
        Assert.Equal(["box-autounattend.xml", "box-windows.cmd"], files.Names);
        Assert.Equal("", Tools.Ours(Tools.Packaged, ["-q", "--force", .. arguments, files.Root]).Output);
    }

    /// <summary>Our templates say the same to the C library; only hashes it cannot make.</summary>
    [Theory]
    [InlineData("debian12", "jeos", "preseed.cfg")]
    [InlineData("fedora43", "desktop", "fedora.ks")]
    [InlineData("fedora3", "jeos", "fedora.ks")]
    [InlineData("rhel9.4", "jeos", "rhel.ks")]
    [InlineData("opensuse15.6", "desktop", "autoinst.xml")]
    [InlineData("win7", "jeos", "autounattend.xml")]
    [InlineData("winxp", "jeos", "winnt.sif")]
    public void Our_templates_work_in_the_C_library_with_passwords_in_plain(string os, string profile, string file)
    {
        using var directory = new TemporaryDirectory();

        var run = Tools.Reference(
            Tools.OwnDirectory, "-p", profile, "-d", directory.Root, os, "-c", "user-login=joe", "-c", "user-password=u$er's", "-c",
            "admin-password=$ecret", "-c", "hostname=box", "-c", "hardware-arch=x86_64", "-c", "user-realname=Joe", "-c",
            "reg-product-key=AAAAA-BBBBB-CCCCC-DDDDD-EEEEE");

        Assert.Equal((0, file + "\n"), (run.ExitCode, run.Output));
        Assert.Contains("$ecret", File.ReadAllText(directory.PathTo(file)), StringComparison.Ordinal);
    }

    private static IEnumerable<(int Index, Os Os, string Profile)> Pairs()
    {
        var all = (from os in Tools.Packaged.Oses
                   from script in os.InstallScripts
                   where script.IsDefined
                   group os by script).ToList();
        Assert.True(all.Count >= 15);
        return all.SelectMany(script => (Tools.IsLong ? script : Some([.. script])).Select(os => (os, script.Key.Profile!)))
            .Distinct().Select((pair, index) => (index, pair.os, pair.Item2));
    }

    private static IEnumerable<Os> Some(Os[] oses) => [oses[0], oses[oses.Length / 2], oses[^1]];

    private static List<(string Name, string Content)> Generate(Os os, string profile, string[] configuration, bool isReference)
    {
        using var directory = new TemporaryDirectory();
        if (isReference)
        {
            Tools.Reference(
                Tools.PackagedDirectory,
                ["-p", profile, "-d", directory.Root, os.ShortId!, .. configuration.SelectMany(wish => new[] { "-c", wish })]);
        }
        else
        {
            var config = new InstallConfig();
            foreach (var wish in configuration)
            {
                config.Set(wish.Split('=')[0], wish.Split('=')[1]);
            }

            InstallScript.GenerateFiles(
                [.. os.InstallScripts.Where(script => script.Profile == profile).Select(script => script.WithInstallationSource(InstallationSource.Media))],
                os, config, directory.Root);
        }

        return [.. directory.Names.Select(name => (name, File.ReadAllText(directory.PathTo(name))))];
    }
}
