using Osinfo.CommandLine;
using OsinfoDb.Tools.Validate;

namespace OsinfoDb.Validation.Tests;

/// <summary>What a run of the tool returned and wrote.</summary>
internal sealed record ToolRun(int Code, string Output, string Error)
{
    /// <summary>Runs the tool within the tests, with the grammar of the repository and without a cache.</summary>
    internal static ToolRun Of(params string[] args) => Start([.. args, "--no-cache", "--schema", Schema.Tests.Grammar.Ours]);

    internal static ToolRun Start(string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Tool.Run(ValidateCommand.Name, ValidateCommand.Create(), ValidateCommand.Examples, args, output, error);
        return new ToolRun(code, output.ToString(), error.ToString());
    }
}
