namespace OsinfoDb.Archives.Tests;

public sealed class DatabaseLayoutTests
{
    [Theory]
    [InlineData("VERSION")]
    [InlineData("LICENSE")]
    [InlineData("pci.ids")]
    [InlineData("schema/osinfo.rng")]
    [InlineData("os/debian.org/debian-13.xml")]
    [InlineData("os/microsoft.com/win-8.1.d/pre-installable-drivers.xml")]
    [InlineData("device/pcisig.com/pci-1af4-1041.d/class.xml")]
    [InlineData("deployment/example.org/ship_on+boat.xml")]
    public void A_file_of_a_database_has_its_place(string path) => Assert.Null(DatabaseLayout.FindFault(path, isDirectory: false));

    [Theory]
    [InlineData("schema")]
    [InlineData("os")]
    [InlineData("install-script/debian.org")]
    [InlineData("os/microsoft.com/win-8.1.d")]
    public void A_directory_of_a_database_has_its_place(string path) => Assert.Null(DatabaseLayout.FindFault(path, isDirectory: true));

    [Theory]
    [InlineData("README", false)]
    [InlineData("VERSION", true)]
    [InlineData("os", false)]
    [InlineData("os/a.xml", false)]
    [InlineData("os/a/b.xml", true)]
    [InlineData("os/a/b", true)]
    [InlineData("os/a/b/c.xml", false)]
    [InlineData("os/a/b.d/c.d", true)]
    [InlineData("os/a/.xml", false)]
    [InlineData("os/a/b.xml~", false)]
    [InlineData("os/a/b.", false)]
    [InlineData("os/ä/b.xml", false)]
    [InlineData("schema/readme.txt", false)]
    [InlineData("schema/more", true)]
    [InlineData("bin/sh", false)]
    public void Anything_else_has_none(string path, bool isDirectory) => Assert.NotNull(DatabaseLayout.FindFault(path, isDirectory));

    [Fact]
    public void Our_own_database_keeps_to_the_layout()
    {
        var root = Path.Combine(Repository.Root, "osinfo-db", "data");

        Assert.All(
            Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories),
            path => Assert.Null(DatabaseLayout.FindFault(Path.GetRelativePath(root, path), isDirectory: false)));
    }

    [Theory]
    [InlineData("20261121", true)]
    [InlineData("20261121.01", true)]
    [InlineData("20261121.99", true)]
    [InlineData("20261121.00", false)]
    [InlineData("20261121.1", false)]
    [InlineData("20261131", false)]
    [InlineData("2026112", false)]
    [InlineData("20261121-1", false)]
    [InlineData(" 20261121", false)]
    [InlineData("٢٠٢٦١١٢١", false)]
    [InlineData("", false)]
    public void A_version_is_a_day_that_exists_and_perhaps_a_counter(string text, bool isVersion) =>
        Assert.Equal(isVersion, DatabaseVersion.IsWellFormed(text));
}
