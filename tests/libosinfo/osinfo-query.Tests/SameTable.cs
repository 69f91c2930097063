namespace osinfo_query.Tests;

/// <summary>Compares what our tool prints with what the C tool prints.</summary>
internal static class SameTable
{
    /// <summary>
    /// The same rows, with the same first cells from the top. All arguments here show what they sort by in the first cell, so only rows
    /// that are equal in it may change places. Where some have no value the reference has them anywhere; ours come last.
    /// </summary>
    public static void Assert(params string[] arguments)
    {
        var reference = Tools.Reference(arguments);
        var ours = Tools.Query(arguments);

        Xunit.Assert.Equal(reference.ExitCode, ours.ExitCode);
        Xunit.Assert.Empty(ours.Error);
        Xunit.Assert.Equal(reference.Lines[..2], ours.Lines[..2]);
        Xunit.Assert.Equal(reference.Lines.Order(StringComparer.Ordinal), ours.Lines.Order(StringComparer.Ordinal));
        var keys = FirstCells(ours);
        if (keys.Contains(""))
        {
            Xunit.Assert.Equal(keys.OrderBy(key => key.Length == 0).ThenBy(key => key, StringComparer.Ordinal), keys);
        }
        else
        {
            Xunit.Assert.Equal(FirstCells(reference), keys);
        }
    }

    private static string[] FirstCells(ToolRun run) => [.. run.Lines.Skip(2).Select(line => line.Split(" | ")[0].Trim())];
}
