namespace OsinfoDb.Tests.Samples;

/// <summary>The tables below osinfo-db/samples: cells separated by tabs, with escapes.</summary>
internal static class SampleTable
{
    public static IEnumerable<T> ReadAll<T>(string kind, Func<string[], T> read) =>
        Directory.GetFiles(Repository.PathTo($"osinfo-db/samples/{kind}"), "*.tsv")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadAllText(file).TrimEnd('\n').Split('\n').Skip(1))
            .Select(line => read([.. line.Split('\t').Select(Unescape)]));

    public static string[] List(string cell) => cell.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static string Unescape(string cell)
    {
        // A backslash escaped by another must not begin an escape itself.
        var parts = cell.Split(@"\\");
        return string.Join('\\', parts.Select(part => part
            .Replace(@"\t", "\t", StringComparison.Ordinal)
            .Replace(@"\n", "\n", StringComparison.Ordinal)
            .Replace(@"\r", "\r", StringComparison.Ordinal)));
    }
}
