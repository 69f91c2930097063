namespace Osinfo.Tests.Entities;

/// <summary>What the C library has list classes for is the base library here; entities are told apart by their ids.</summary>
public sealed class ListTests
{
    private static readonly Os A = new("a") { Family = "linux" };
    private static readonly Os B = new("b") { Family = "winnt" };
    private static readonly Os C = new("c") { Family = "linux" };

    [Fact]
    public void A_list_is_empty_and_of_one_type()
    {
        IReadOnlyList<Os> list = new OsinfoDatabase().Oses;

        Assert.Empty(list);
        Assert.Equal(typeof(Os), new List<Os>().GetType().GetGenericArguments()[0]);
    }

    [Fact]
    public void An_entity_is_found_by_its_place_and_by_its_id()
    {
        IReadOnlyList<Os> list = [A, B];

        Assert.Same(B, list[1]);
        Assert.Same(B, list.FirstOrDefault(os => os.Id == "b"));
        Assert.Null(list.FirstOrDefault(os => os.Id == "c"));
    }

    [Fact]
    public void An_entity_takes_the_place_of_the_one_with_its_id()
    {
        var newA = new Os("a");
        IReadOnlyList<Os> list = [A, B];

        Assert.Equal([B, newA], [.. list.Where(os => os.Id != newA.Id), newA]);
    }

    [Fact]
    public void A_union_keeps_the_entities_of_the_first_list()
    {
        var otherB = new Os("b");

        Assert.Equal([A, B, C], new[] { A, B }.UnionBy([otherB, C], os => os.Id));
    }

    [Fact]
    public void An_intersection_has_the_entities_of_the_first_list()
    {
        var otherB = new Os("b");

        Assert.Equal([B], new[] { A, B }.IntersectBy(new[] { otherB, C }.Select(os => os.Id), os => os.Id));
    }

    [Fact]
    public void A_filter_chooses_from_a_list()
    {
        var linux = new Filter { { "family", "linux" } };

        Assert.Equal([A, C], new[] { A, B, C }.Where(linux.Matches));
    }

    [Fact]
    public void Entities_come_in_the_order_of_the_list()
    {
        IReadOnlyList<Os> list = [C, A, B];
        var seen = new List<string>();

        foreach (var os in list)
        {
            seen.Add(os.Id);
        }

        Assert.Equal(["c", "a", "b"], seen);
    }
}
