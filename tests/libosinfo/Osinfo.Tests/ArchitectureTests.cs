using System.Xml.Linq;

namespace Osinfo.Tests;

/// <summary>References go one way, and the libraries use nothing but the base library.</summary>
public sealed class ArchitectureTests
{
    [Theory]
    [InlineData("libosinfo/src/Osinfo.Discs/Osinfo.Discs.csproj")]
    [InlineData("libosinfo/src/Osinfo/Osinfo.csproj", "Osinfo.Discs")]
    public void A_library_references_only_these_projects_and_no_package(string project, params string[] references)
    {
        Assert.Equal(references, ProjectReferences(Repository.PathTo(project)));
        Assert.Empty(Items(Repository.PathTo(project), "PackageReference"));
        Assert.Empty(Items(Repository.PathTo(project), "Reference"));
    }

    [Fact]
    public void No_file_that_applies_to_all_projects_adds_a_reference_to_the_libraries()
    {
        Assert.All(["Directory.Build.props", "Directory.Build.targets"], file =>
            Assert.All(["PackageReference", "ProjectReference", "Reference"], kind => Assert.Empty(Items(Repository.PathTo(file), kind))));
        Assert.Empty(Directory.EnumerateFiles(Repository.PathTo("libosinfo"), "Directory.*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Projects_of_libosinfo_reference_only_each_other_and_the_database()
    {
        string[] allowed = ["Osinfo", "Osinfo.Discs", "Osinfo.CommandLine", "Osinfo.Db"];

        Assert.All(LibosinfoProjects(), project => Assert.Empty(ProjectReferences(project).Except(allowed)));
    }

    [Fact]
    public void Only_projects_of_libosinfo_and_of_tests_see_the_inside_of_the_libraries()
    {
        var friends = LibosinfoProjects().SelectMany(project => Items(project, "InternalsVisibleTo"));

        Assert.All(friends, friend => Assert.True(friend == "Osinfo" || friend.EndsWith(".Tests", StringComparison.Ordinal), friend));
    }

    private static IEnumerable<string> LibosinfoProjects() =>
        Directory.EnumerateFiles(Repository.PathTo("libosinfo/src"), "*.csproj", SearchOption.AllDirectories);

    private static IEnumerable<string> ProjectReferences(string project) =>
        Items(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path));

    private static IEnumerable<string> Items(string project, string kind) =>
        XDocument.Load(project).Descendants(kind).Select(item => (string?)item.Attribute("Include")).OfType<string>();
}
