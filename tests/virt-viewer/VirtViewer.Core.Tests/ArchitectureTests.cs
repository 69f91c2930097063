using System.Xml.Linq;

namespace VirtViewer_Core_Tests;

/// <summary>References go one way: to the library and its data, to no other artefact and to no package.</summary>
public sealed class ArchitectureTests
{
    [Theory]
    [InlineData("VirtViewer.Core", "Osinfo")]
    [InlineData("VirtViewer.Interop")]
    [InlineData("VirtViewer", "Osinfo.Db", "VirtViewer.Core", "VirtViewer.Interop")]
    [InlineData("virt-viewer", "VirtViewer")]
    [InlineData("remote-viewer", "VirtViewer")]
    public void A_project_references_only_these(string name, params string[] references)
    {
        var project = XDocument.Load(Repository.PathTo($"virt-viewer/src/{name}/{name}.csproj"));

        Assert.Equal(references, Items(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)).Order());
        Assert.Empty(Items(project, "PackageReference"));
    }

    private static IEnumerable<string> Items(XDocument project, string kind) =>
        project.Descendants(kind).Select(item => (string?)item.Attribute("Include")).OfType<string>();
}
