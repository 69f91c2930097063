namespace OsinfoDb.Tests;

/// <summary>Answers that somebody has looked at, kept as text so that a change of the database shows as a difference.</summary>
internal static class Approved
{
    private const int Shown = 20;

    /// <summary>Compares lines with a file below <c>tests/data/osinfo-db</c>, or writes it when OSINFO_APPROVE is 1.</summary>
    public static void Matches(string name, IEnumerable<string> lines)
    {
        var file = Repository.PathTo($"tests/data/osinfo-db/{name}");
        var actual = lines.ToList();
        if (Environment.GetEnvironmentVariable("OSINFO_APPROVE") == "1")
        {
            File.WriteAllText(file, string.Concat(actual.Select(line => line + "\n")));
            return;
        }

        var expected = File.Exists(file) ? File.ReadAllLines(file) : [];
        string[] differences =
        [
            .. expected.Except(actual).Select(line => $"- {line}")
                .Concat(actual.Except(expected).Select(line => $"+ {line}"))
                .OrderBy(line => line[2..].Split(':')[0], StringComparer.Ordinal),
        ];
        Assert.True(
            expected.SequenceEqual(actual),
            $"""
            {file} differs in {differences.Length} lines{(differences.Length == 0 ? ", only in their order or number" : "")}:
            {string.Join('\n', differences.Take(Shown))}
            When the new answers are right, run the tests once with OSINFO_APPROVE=1 and commit the file.
            """);
    }
}
