namespace Osinfo.CommandLine;

/// <summary>Ends a tool with one line on standard error.</summary>
public sealed class ToolException(int exitCode, string message) : Exception(message)
{
    /// <summary>What the tool returns.</summary>
    public int ExitCode { get; } = exitCode;
}
