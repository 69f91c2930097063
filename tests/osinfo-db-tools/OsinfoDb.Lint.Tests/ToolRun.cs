using OsinfoDb.Tools.Lint;
using CommandLineTool = Osinfo.CommandLine.Tool;

namespace OsinfoDb.Lint.Tests;

/// <summary>What a run of the tool left behind.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.TrimEnd('\n').Split('\n');

    public static ToolRun Of(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLineTool.Run(LintCommand.Tool, LintCommand.Create(), arguments, output, error);
        return new ToolRun(code, output.ToString(), error.ToString());
    }
}
