using OsinfoDb.Importing.Publishing;

namespace OsinfoDb.Importing.Tests;

public sealed class PublisherTests
{
    [Theory]
    [InlineData(38)]
    [InlineData(22)]
    public void Two_renames_do_where_directories_cannot_be_exchanged(int error)
    {
        using var place = new Place().WithFile("VERSION", Release.Old);

        Publish(place, error);

        Assert.Equal(Release.New, place.Read("VERSION"));
        Assert.Equal([".db.db-previous", "db"], Directory.EnumerateFileSystemEntries(place.Folder).Select(Path.GetFileName).Order());
        Assert.Equal(Release.Old, File.ReadAllText(Path.Combine(place.Folder, ".db.db-previous", "VERSION")));
    }

    [Theory]
    [InlineData(18)]
    [InlineData(16)]
    public void Files_are_replaced_one_by_one_where_directories_cannot_be_renamed(int error)
    {
        using var place = new Place().WithFile("VERSION", Release.Old).WithFile("os/example.org/gone-1.xml", "");

        Publish(place, error);

        Assert.Equal(Release.New, place.Read("VERSION"));
        Assert.False(Directory.Exists(Path.Combine(place.Target, "os")));
    }

    [Fact]
    public void Any_other_error_leaves_the_database_where_it_is()
    {
        using var place = new Place().WithFile("VERSION", Release.Old);

        Assert.Throws<IOException>(() => Publish(place, error: 5));

        Assert.Equal(Release.Old, place.Read("VERSION"));
    }

    private static void Publish(Place place, int error)
    {
        var opener = new ImportLock(mayWait: false, () => { }, TestContext.Current.CancellationToken);
        using var workplace = Workplace.Open(place.Target, opener.Open);
        var staged = new StagedTree(workplace.CreateStaging(), HasFixedModes: true);
        staged.WriteFile("VERSION", "20260202"u8);

        new Publisher(workplace) { OnFileByFile = () => { }, OnLeftover = Assert.Fail, Exchange = (_, _) => error }.Publish(staged);
    }
}
