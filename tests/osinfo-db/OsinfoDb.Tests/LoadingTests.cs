namespace OsinfoDb.Tests;

public sealed class LoadingTests
{
    [Fact]
    public void The_library_has_nothing_to_say_against_the_database() =>
        Assert.Equal("", string.Join('\n', Databases.FromDirectory.Diagnostics));

    [Fact]
    public void The_resources_of_the_package_are_the_files_of_the_directory()
    {
        var resources = Databases.LoadResources();

        Assert.Empty(resources.Diagnostics);
        Assert.Equal(Databases.FromDirectory.Version, resources.Version);
        Assert.Equal(
            EntityText.Of(Databases.FromDirectory).Order(StringComparer.Ordinal), EntityText.Of(resources).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_kind_of_entity_is_there_in_full()
    {
        var database = Databases.FromDirectory;

        Assert.Equal(1354, database.Oses.Count);
        Assert.Equal(156, database.Platforms.Count);
        Assert.Equal(122, database.NativeDevices.Count);
        Assert.Equal(4, database.Datamaps.Count);
        Assert.Equal(25, database.InstallScripts.Count);
        Assert.Empty(database.Deployments);
    }

    [Fact]
    public void The_version_is_a_date() => Assert.Matches(@"^20\d{6}(\.\d{2})?$", Databases.FromDirectory.Version);
}
