using System.ComponentModel;
using System.Diagnostics;
using Osinfo;

namespace OsinfoDb.Tests;

/// <summary>The C tools, pointed at our files.</summary>
public sealed class ReferenceToolsTests
{
    [Fact]
    public async Task They_find_the_same_operating_systems() => Assert.Equal(Ids(Databases.FromDirectory.Oses), await Query("os"));

    [Fact]
    public async Task They_find_the_same_platforms() => Assert.Equal(Ids(Databases.FromDirectory.Platforms), await Query("platform"));

    // They add the devices of pci.ids and usb.ids of the host, so our list has to as well.
    [Fact]
    public async Task They_find_the_same_devices()
    {
        var database = OsinfoDatabase.Load(new LoadOptions { Locations = [DatabaseLocation.FromPath(Databases.Folder)], Languages = [] });

        Assert.Equal(Ids(database.Devices), await Query("device"));
    }

    [Fact]
    public async Task They_list_the_install_profiles_of_a_system()
    {
        var (output, error) = await Run("osinfo-install-script", "--list-profiles", "debian12");

        Assert.Empty(error);
        Assert.Contains("jeos", output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Ids(IEnumerable<Entity> entities) =>
        entities.Select(entity => entity.Id).Order(StringComparer.Ordinal);

    private static async Task<IEnumerable<string>> Query(string kind)
    {
        var (output, error) = await Run("osinfo-query", "--fields=id", kind);
        Assert.Empty(error);

        // Below the heading and the rule.
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).Select(line => line.Trim()).Order(StringComparer.Ordinal);
    }

    private static async Task<(string Output, string Error)> Run(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["OSINFO_SYSTEM_DIR"] = Databases.Folder,
                ["OSINFO_LOCAL_DIR"] = "/nonexistent",
                ["OSINFO_USER_DIR"] = "/nonexistent",
                ["LC_ALL"] = "C.UTF-8",
            },
        };
        using var process = Start(start);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return (await output, await error);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new FileNotFoundException($"{start.FileName} cannot be run. Install it: apt-get install libosinfo-bin", e);
        }
    }
}
