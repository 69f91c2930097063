using System.Diagnostics;
using Schema.Tests;

namespace OsinfoDb.Validation.Tests;

/// <summary>The verdict of the C tool, which checks a directory and stops at the first bad file.</summary>
public sealed class ReferenceTests
{
    // With its directory: ours lies beside the tests and would be found first.
    private const string Program = "/usr/bin/osinfo-db-validate";

    // Rejections take a run each.
    private const int Rejections = 60;

    [Fact]
    public async Task The_C_tool_gives_the_same_verdict()
    {
        using var folder = new TestFolder();
        folder.Add("schema/osinfo.rng", await File.ReadAllTextAsync(Schema.Tests.Grammar.Ours, TestContext.Current.CancellationToken));
        var verdicts = BaseDocument.All
            .SelectMany(StructureMutations.Of)
            .ToLookup(mutation => Samples.Validate(mutation.Xml).Count == 0, mutation => mutation.Xml);
        var step = verdicts[false].Count() / Rejections;

        foreach (var rejected in verdicts[false].Where((_, index) => index % step == 0))
        {
            folder.Add("os/example.org/x.xml", rejected);
            Assert.Equal(1, await Run(["--dir", folder.Path]));
        }

        foreach (var (accepted, index) in verdicts[true].Select((accepted, index) => (accepted, index)))
        {
            folder.Add($"os/example.org/{(index == 0 ? "x" : index)}.xml", accepted);
        }

        Assert.Equal(0, await Run(["--dir", folder.Path]));
    }

    [Fact]
    public async Task The_C_tool_ignores_its_arguments_and_we_do_not()
    {
        using var folder = new TestFolder();
        var bad = folder.Add("bad.xml", "<html/>");

        Assert.Equal(0, await Run([bad]));
        Assert.Equal(1, ToolRun.Of(bad).Code);
    }

    private static async Task<int> Run(string[] arguments)
    {
        ProcessStartInfo start = new(Program, arguments)
        {
            RedirectStandardError = true,
            Environment = { ["OSINFO_LOCAL_DIR"] = "/usr/share/osinfo", ["OSINFO_USER_DIR"] = "/usr/share/osinfo" },
        };
        using var process = Process.Start(start)!;
        await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }
}
