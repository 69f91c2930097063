namespace Schema.Tests;

public sealed class DatabaseTests
{
    [Fact]
    public async Task Every_file_of_the_packaged_database_is_valid_as_with_its_own_grammar()
    {
        var files = PackagedDatabase.Files();
        Assert.NotEmpty(files);

        Assert.Empty(await Checker.Jing.Rejections(Grammar.Packaged, files));
        Assert.Empty(await Checker.Jing.Rejections(Grammar.Ours, files));
        Assert.Empty(await Checker.LibXml2.Rejections(Grammar.Ours, files));
    }

    [Fact]
    public async Task Every_file_of_our_database_is_valid()
    {
        string[] files = [.. Directory.EnumerateFiles(Repository.PathTo("osinfo-db/data"), "*.xml", SearchOption.AllDirectories)];
        Assert.NotEmpty(files);

        Assert.Empty(await Checker.Jing.Rejections(Grammar.Ours, files));
        Assert.Empty(await Checker.LibXml2.Rejections(Grammar.Ours, files));
    }
}
