namespace OsinfoDb.Archives.Tests;

/// <summary>What a run of a tool left behind.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error);
