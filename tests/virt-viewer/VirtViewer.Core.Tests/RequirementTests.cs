using System.Text.RegularExpressions;

namespace VirtViewer_Core_Tests;

/// <summary>The page of requirements names tests and files that exist, and none of the requirements twice.</summary>
public sealed partial class RequirementTests
{
    private static readonly string[][] Rows =
    [
        .. Repository.ReadText("virt-viewer/docs/requirements.md").Split('\n')
            .Where(line => line.StartsWith("| VV-", StringComparison.Ordinal) || line.StartsWith("| OS-", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split(" | ")),
    ];

    [Fact]
    public void Each_test_that_is_named_exists()
    {
        var tests = Directory.EnumerateFiles(Repository.PathTo("tests/virt-viewer"), "*Tests.cs", SearchOption.AllDirectories)
            .ToDictionary(path => path, File.ReadAllText);

        Assert.All(Rows.SelectMany(row => Test().Matches(row[3])), name =>
        {
            var (type, method) = (name.Groups[1].Value, name.Groups[2].Value);
            Assert.Contains(tests, test => Path.GetFileNameWithoutExtension(test.Key) == type && test.Value.Contains($" {method}(", StringComparison.Ordinal)
                || method.Length == 0 && Path.GetFileNameWithoutExtension(test.Key) == type);
        });
    }

    [Fact]
    public void Each_file_that_is_named_exists()
    {
        var files = Directory.EnumerateFiles(Repository.PathTo("virt-viewer/src"), "*", SearchOption.AllDirectories).ToArray();

        Assert.All(Rows.SelectMany(row => Place().Matches(row[2])).Select(match => match.Groups[1].Value), name => Assert.Contains(
            files, file => file.EndsWith($"/{name}", StringComparison.Ordinal) || file.EndsWith($"/{name}.cs", StringComparison.Ordinal)
                || file.EndsWith($".{name}.cs", StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_requirement_has_one_row() => Assert.Distinct(Rows.Select(row => row[0]));

    [GeneratedRegex("`([A-Za-z]+Tests)(?:\\.([A-Za-z0-9_]+))?`")]
    private static partial Regex Test();

    [GeneratedRegex("`([A-Za-z]+/[A-Za-z.]+)`")]
    private static partial Regex Place();
}
