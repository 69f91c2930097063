using Osinfo;

namespace Netboot.Tests;

/// <summary>
/// Debian's installer, started with our preseed file in its initial RAM disk, goes on by itself until it needs the network. Emulating the
/// machine takes minutes, so only <c>./test --long</c> does; what the console showed is kept under <c>artifacts/netboot</c>.
/// </summary>
public sealed class NetbootTests
{
    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserExecute;

    /// <summary>The network of the emulator names no server of names when it leads nowhere; one that does not answer ends in the same.</summary>
    private const string NoNameServer = "netcfg/get_nameservers=127.0.0.1";

    private static readonly OsinfoDatabase Database =
        OsinfoDatabase.Load(new LoadOptions { Locations = [DatabaseLocation.FromPath(Repository.PathTo("osinfo-db/data"))], Languages = [] });

    private static bool IsLong => Environment.GetEnvironmentVariable("OSINFO_TEST_LONG") == "1";

    [Fact]
    public async Task Debian_12_takes_the_preseed_file_up_to_the_point_where_it_needs_the_network()
    {
        var os = Database.FindOsByShortId("debian12")!;
        var script = os.FindInstallScript("jeos")!;
        var preseed = script.Generate(os, Wishes());
        var arguments = script.GenerateCommandLine(os, Wishes())!;
        Assert.Equal("auto=true priority=critical preseed/file=/preseed.cfg", arguments);
        Assert.Contains(Answers(preseed), answer => answer.StartsWith("passwd/user-password-crypted = $6$", StringComparison.Ordinal));
        if (!IsLong)
        {
            return;
        }

        using var added = new CpioArchive();
        added.Add(script.ExpectedFilename!, UnixFileMode.UserRead, preseed);
        added.Add("lib/debian-installer-startup.d/S11show-log", Executable, OwnFile("show-log"));
        added.Add("lib/debian-installer-startup.d/S34show-answers", Executable, OwnFile("show-answers"));
        using var installer = new Installer();

        var console = await installer.RunUntilItAsksAsync(added, $"{arguments} {NoNameServer}");

        Keep(console);
        Assert.Contains("successfully loaded preseed file from file:///preseed.cfg\n", console, StringComparison.Ordinal);
        Assert.All(Answers(preseed), answer => Assert.Contains($"\n{answer}\n", console, StringComparison.Ordinal));
        Assert.Contains("Bad archive mirror", console, StringComparison.Ordinal);
    }

    private static InstallConfig Wishes() => new()
    {
        AdminPassword = "S3cret \"of\" root",
        UserPassword = "p'ass\"word",
        UserLogin = "joe",
        UserRealName = "Joe \"O'Döe\" & <x> $HOME `id` \\ %PATH% ;# x",
        Hostname = "seedling",
        TargetDisk = "/dev/vda",
    };

    /// <summary>The lines of a preseed file as <c>show-answers</c> prints them: "question = answer".</summary>
    private static IEnumerable<string> Answers(string preseed) =>
        preseed.TrimEnd('\n').Split('\n').Select(line => line.Split(' ', 4)).Select(line => $"{line[1]} = {line.ElementAtOrDefault(3)}");

    private static string OwnFile(string name) => Repository.ReadText("tests/libosinfo/Netboot.Tests/" + name);

    private static void Keep(string console)
    {
        var folder = Directory.CreateDirectory(Repository.PathTo("artifacts/netboot")).FullName;
        File.WriteAllText(Path.Combine(folder, "debian12.log"), console);
    }
}
