using System.Reflection;
using System.Text.RegularExpressions;

namespace Osinfo.Tests.Docs;

/// <summary>The table of this project's README: what the C library's own tests assert, and which of our tests assert it.</summary>
public sealed partial class ReferenceTestsTests
{
    private const string Readme = "tests/libosinfo/Osinfo.Tests/README.md";

    private static readonly Dictionary<string, int> Functions = new(StringComparer.Ordinal)
    {
        ["db"] = 12, ["device"] = 1, ["devicelinklist"] = 1, ["entity"] = 7, ["filter"] = 4, ["firmware"] = 2, ["image"] = 2,
        ["install-script"] = 5, ["list"] = 7, ["loader"] = 2, ["media"] = 5, ["os"] = 18, ["platform"] = 3, ["product"] = 3,
        ["productfilter"] = 4, ["tree"] = 4,
    };

    private readonly IReadOnlyList<Match> _rows = Row().Matches(Repository.ReadText(Readme));

    [Fact]
    public void Each_of_the_80_functions_has_a_row()
    {
        Assert.Equal(80, Functions.Values.Sum());
        Assert.Equal(Functions, _rows.GroupBy(row => row.Groups["program"].Value).ToDictionary(group => group.Key, group => group.Count()));
    }

    [Fact]
    public void Each_row_names_tests_that_exist()
    {
        var tests = typeof(ReferenceTestsTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance))
            .Where(method => method.IsDefined(typeof(FactAttribute), inherit: true))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")
            .ToHashSet(StringComparer.Ordinal);

        Assert.All(_rows, row =>
        {
            var named = Name().Matches(row.Groups["tests"].Value).Select(match => match.Groups[1].Value).ToArray();
            Assert.NotEmpty(named);
            Assert.All(named, name => Assert.Contains(name, tests));
        });
    }

    [GeneratedRegex(@"^\| (?<program>[a-z-]+) \| (?<what>[^|]+) \| (?<tests>`[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"`(\w+\.\w+)`")]
    private static partial Regex Name();
}
