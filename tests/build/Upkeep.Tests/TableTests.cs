using Osinfo.Upkeep.Lifecycle;
using Osinfo.Upkeep.Tables;

namespace Upkeep.Tests;

public sealed class TableTests
{
    private static readonly LifecycleTables Ours = LifecycleTables.Load(Repository.PathTo("osinfo-db"));

    [Fact]
    public void Every_cycle_of_the_table_has_a_row_in_the_map() =>
        Assert.Empty(Ours.Releases.Cycles.Where(cycle => Ours.Products.Find(cycle) is null).Select(cycle => $"{cycle.Product} {cycle.Name}"));

    [Fact]
    public void Every_row_of_the_map_fits_a_cycle_of_the_table()
    {
        var used = Ours.Releases.Cycles.Select(Ours.Products.Find).ToHashSet();

        // A product without any entry is not read into the table.
        Assert.Empty(Ours.Products.Mappings
            .Where(mapping => !used.Contains(mapping) && Ours.Products.Products.Contains(mapping.Product))
            .Select(mapping => $"{mapping.Product} {mapping.Cycle}"));
    }

    [Fact]
    public void Vendors_speak_of_known_elements_only() =>
        Assert.All(Ours.Vendors.Keys, key => Assert.Contains(key.Field, new[] { "release-date", "active-eol-date", "security-eol-date", "lts-eol-date", "paid-eol-date" }));

    [Theory]
    [InlineData("a\tb\n1\n", ":2: 1 cells, expected 2")]
    [InlineData("a\tc\n1\t2\n", ":1: the column 'b' is missing")]
    [InlineData("# nothing\n", ": the row with the columns is missing")]
    public void A_table_that_is_none_is_named_with_its_line(string text, string message)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);

            Assert.Equal(path + message, Assert.Throws<InvalidDataException>(() => TsvTable.Read(path, "a", "b")).Message);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_table_comes_back_as_it_was()
    {
        var path = Path.GetTempFileName();
        try
        {
            Ours.Releases.Write(path);

            Assert.Equal(Repository.ReadText("osinfo-db/lifecycle/releases.tsv"), File.ReadAllText(path));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
