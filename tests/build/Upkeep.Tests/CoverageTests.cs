using Osinfo.Upkeep;
using Osinfo.Upkeep.Coverage;

namespace Upkeep.Tests;

public sealed class CoverageTests
{
    /// <summary>After a change of the database: <c>build/coverage</c>, or this test with OSINFO_APPROVE=1.</summary>
    [Fact]
    public void The_page_is_that_of_the_database()
    {
        var path = Repository.PathTo("docs/coverage.md");
        var page = CoveragePage.Write(Repository.PathTo("osinfo-db"));
        if (Environment.GetEnvironmentVariable("OSINFO_APPROVE") == "1")
        {
            File.WriteAllText(path, page);
        }

        Assert.Equal(File.ReadAllText(path), page);
    }

    [Fact]
    public void Every_end_of_life_that_differs_from_the_reference_has_a_reason()
    {
        var directory = Repository.PathTo("osinfo-db");

        Assert.All(
            EolDifferences.Find(directory, Databases.Load(Path.Combine(directory, "data"))),
            difference => Assert.True(difference.Reason.Length > 0, $"{difference.Id}: {difference.Ours}, not {difference.Reference}"));
    }
}
