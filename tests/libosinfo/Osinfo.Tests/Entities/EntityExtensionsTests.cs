namespace Osinfo.Tests.Entities;

/// <summary>Questions asked of many entities, and conditions written as LINQ.</summary>
public sealed class EntityExtensionsTests
{
    private static readonly Os A = new("a") { ShortIds = ["a1", "shared"], Family = "linux", Version = "1" };
    private static readonly Os B = new("b") { ShortIds = ["b1", "shared"], Family = "linux", Version = "2", DerivesFrom = [A], Upgrades = [A] };
    private static readonly Os C = new("c") { Family = "winnt", Version = "2", DerivesFrom = [B, A], Clones = [B] };

    private readonly OsinfoDatabase _database = new() { Oses = [A, B, C] };

    [Fact]
    public void Unique_values_are_those_of_one_key_over_all_entities()
    {
        Assert.Equal(["a1", "shared", "b1"], _database.Oses.UniqueValues("short-id"));
        Assert.Equal(["linux", "winnt"], _database.Oses.UniqueValues("family"));
        Assert.Equal(["a", "b", "c"], _database.Oses.UniqueValues("id"));
        Assert.Empty(_database.Oses.UniqueValues("distro"));
        Assert.Equal(["pci", "virtio"], TestData.Get().Devices.UniqueValues("bus-type").Order());
        Assert.Equal(["Example Yard"], TestData.Get().Platforms.UniqueValues("vendor"));
        Assert.Equal(["http://example.org/ship-on-boat"], TestData.Get().Deployments.UniqueValues("id"));
    }

    [Fact]
    public void Relationship_targets_are_the_products_that_one_kind_points_at()
    {
        Assert.Equal([A, B], _database.Oses.RelationshipTargets(ProductRelationship.DerivesFrom));
        Assert.Equal([A], _database.Oses.RelationshipTargets(ProductRelationship.Upgrades));
        Assert.Equal([B], _database.Oses.RelationshipTargets(ProductRelationship.Clones));
        Assert.Equal(
            ["boat/1"], TestData.Names(TestData.Get().Platforms.RelationshipTargets(ProductRelationship.Upgrades)));
    }

    [Fact]
    public void A_filter_without_a_condition_lets_all_pass() => Assert.Equal(3, _database.Oses.Count(_ => true));

    [Fact]
    public void A_filter_with_conditions_lets_those_pass_that_fulfil_all()
    {
        Assert.Equal([A, B], _database.Oses.Where(os => os.Family == "linux"));
        Assert.Equal([B], _database.Oses.Where(os => os.Family == "linux" && os.Version == "2"));
        Assert.Equal([A], _database.Oses.Where(os => os.ShortIds.Contains("shared") && os.ShortIds.Contains("a1")));
        Assert.DoesNotContain(_database.Oses, os => os.ShortIds.Contains("a1") && os.ShortIds.Contains("b1"));
        Assert.Equal([B], _database.Oses.Where(os => os.Id == "b"));
    }

    [Fact]
    public void A_filter_on_relations_lets_those_pass_that_fulfil_all()
    {
        Assert.Equal([B, C], _database.Oses.Where(os => os.DerivesFrom.Contains(A)));
        Assert.Equal([C], _database.Oses.Where(os => os.DerivesFrom.Contains(A) && os.DerivesFrom.Contains(B)));
        Assert.Equal([B], _database.Oses.Where(os => os.DerivesFrom.Contains(A) && os.Upgrades.Contains(A)));
        Assert.DoesNotContain(_database.Oses, os => os.Upgrades.Contains(A) && os.Clones.Contains(B));
        Assert.Equal([C], _database.Oses.Where(os => os.DerivesFrom.Contains(A) && os.Family == "winnt"));
    }

    [Theory]
    [InlineData("x86_64", "x86_64")]
    [InlineData("ppc64le", "all")]
    [InlineData("all", "all")]
    public void Resources_are_those_of_the_architecture_or_of_all(string asked, string found)
    {
        Resources[] resources = [new("1") { Architecture = "all" }, new("2") { Architecture = "x86_64" }, new("3") { Architecture = "all" }];

        Assert.Equal(found, resources.ForArchitecture(asked)?.Architecture);
        Assert.Equal("1", resources.ForArchitecture("i686")?.Id);
        Assert.Null(resources[1..2].ForArchitecture("i686"));
    }

    [Fact]
    public void What_resources_of_an_architecture_do_not_say_is_what_holds_for_all()
    {
        Resources[] resources =
        [
            new("1") { Architecture = "x86_64", Ram = 1 },
            new("2") { Architecture = "all", Ram = 2, CpuCount = 3 },
        ];

        var found = resources.ForArchitecture("x86_64");

        Assert.Equal(("1", 1L, 3L, null), (found?.Id, found?.Ram, found?.CpuCount, found?.Storage));
        Assert.Null(resources[0].CpuCount);
    }
}
