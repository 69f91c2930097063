using System.Diagnostics;
using Schema.Tests;

namespace OsinfoDb.Validation.Tests;

/// <summary>The verdict of the C tool, which checks a directory and stops at the first bad file.</summary>
public sealed class ReferenceTests
{
    private const int EveryNth = 61;

    [Fact]
    public async Task The_C_tool_gives_the_same_verdict()
    {
        using var folder = new TestFolder();
        folder.Add("schema/osinfo.rng", await File.ReadAllTextAsync(Schema.Tests.Grammar.Ours, TestContext.Current.CancellationToken));
        var mutations = BaseDocument.All
            .SelectMany(document => StructureMutations.Of(document).Concat(MisplacementMutations.Of(document)).Concat(ValueMutations.Of(document)))
            .Where((_, index) => index % EveryNth == 0)
            .ToList();
        Assert.True(mutations.Count > 250, $"only {mutations.Count}");

        List<string> differences = [];
        foreach (var mutation in mutations)
        {
            folder.Add("os/example.org/x.xml", mutation.Xml);
            if (await IsValidForTheCTool(folder.Path) != (Samples.Validate(mutation.Xml).Count == 0))
            {
                differences.Add(mutation.Name);
            }
        }

        Assert.Empty(differences);
    }

    [Fact]
    public async Task The_C_tool_ignores_its_arguments_and_we_do_not()
    {
        using var folder = new TestFolder();
        var bad = folder.Add("bad.xml", "<html/>");

        Assert.True(await Run(["--system"]) == 0);
        Assert.Equal(1, ToolRun.Of(bad).Code);
    }

    private static async Task<bool> IsValidForTheCTool(string folder) => await Run(["--dir", folder]) == 0;

    private static async Task<int> Run(string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("osinfo-db-validate", arguments) { RedirectStandardError = true })!;
        await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }
}
