namespace Schema.Tests;

internal static class Table
{
    /// <summary>The rows of a tab-separated file below its heading.</summary>
    public static IEnumerable<string[]> Read(string file) =>
        File.ReadLines(Repository.PathTo(file)).Skip(1).Select(line => line.Split('\t'));
}
