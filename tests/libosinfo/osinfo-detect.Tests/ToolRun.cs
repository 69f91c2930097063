namespace osinfo_detect.Tests;

/// <summary>What a run of a tool left behind.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public string[] Lines => Split(Output);

    public string[] ErrorLines => Split(Error);

    private static string[] Split(string text) => text.Length == 0 ? [] : text.TrimEnd('\n').Split('\n');
}
