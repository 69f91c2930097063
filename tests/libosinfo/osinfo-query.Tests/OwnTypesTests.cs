using Osinfo;

namespace osinfo_query.Tests;

/// <summary>The types that the C tool does not have.</summary>
public sealed class OwnTypesTests : IDisposable
{
    private readonly TemporaryDatabase _files = new();
    private readonly OsinfoDatabase _database;

    public OwnTypesTests()
    {
        Samples.WriteOneOfEach(_files);
        _database = Samples.Load(_files);
    }

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Media_are_listed_with_their_system() =>
        Assert.Equal(
            """"
            os,architecture,variant,installer,live,volume-id,system-id,publisher-id,application-id,volume-size,kernel,initrd,url,id
            sample1,x86_64,server desktop,no,yes,SAMPLE,LINUX,"EXAMPLE, INC.","SAMPLE ""1""",1000,vmlinuz,initrd.img,http://example.org/sample.iso,http://example.org/sample/1:0
            sample1,i686,,yes,no,OLD,,,,900,,,,http://example.org/sample/1:1

            """".ReplaceLineEndings("\r\n"),
            Tools.QueryOf(_database, "media", "--format", "csv").Output);

    [Fact]
    public void Trees_are_listed_with_their_system() =>
        Assert.Equal(
            """
            os,architecture,variant,treeinfo-family,treeinfo-variant,treeinfo-version,treeinfo-arch,kernel,initrd,boot-iso,url,id
            sample1,aarch64,server,Sample,Server,1,aarch64,vmlinuz,initrd.img,boot.iso,http://example.org/tree/,http://example.org/sample/1:0

            """.ReplaceLineEndings("\r\n"),
            Tools.QueryOf(_database, "tree", "--format", "csv").Output);

    [Fact]
    public void Images_are_listed_with_their_system() =>
        Assert.Equal(
            """
            os,architecture,variant,format,cloud-init,url,id
            sample1,x86_64,server,qcow2,yes,http://example.org/sample.qcow2,http://example.org/sample/1:0

            """.ReplaceLineEndings("\r\n"),
            Tools.QueryOf(_database, "image", "--format", "csv").Output);

    [Fact]
    public void Install_scripts_are_listed() =>
        Assert.Equal(
            """
            profile,expected-filename,path-format,product-key-format,injection-method,needs-internet,id
            desktop,answers.cfg,unix,@@@@-@@@@,disk initrd,yes,http://example.org/script

            """.ReplaceLineEndings("\r\n"),
            Tools.QueryOf(_database, "install-script", "--format", "csv").Output);

    [Fact]
    public void Data_maps_are_listed_with_the_number_of_their_entries() =>
        Assert.Equal("entries,id\r\n2,http://example.org/map\r\n", Tools.QueryOf(_database, "datamap", "--format", "csv").Output);

    [Theory]
    [InlineData("media", "os=sample1", 2)]
    [InlineData("media", "os=samplealias", 2)]
    [InlineData("media", "os=http://example.org/sample/1", 2)]
    [InlineData("media", "os=other", 0)]
    [InlineData("media", "architecture=i686", 1)]
    [InlineData("media", "variant=desktop", 1)]
    [InlineData("media", "installer=yes", 1)]
    [InlineData("media", "live=yes", 1)]
    [InlineData("media", "volume-size=900", 1)]
    [InlineData("tree", "treeinfo-arch=aarch64", 1)]
    [InlineData("image", "cloud-init=yes", 1)]
    [InlineData("image", "cloud-init=no", 0)]
    [InlineData("install-script", "injection-method=disk", 1)]
    [InlineData("install-script", "injection-method=initrd", 1)]
    [InlineData("install-script", "injection-method=web", 0)]
    [InlineData("install-script", "needs-internet=yes", 1)]
    [InlineData("datamap", "entries=2", 1)]
    public void Their_properties_are_conditions(string type, string condition, int count)
    {
        var run = Tools.QueryOf(_database, type, condition, "--format", "json");

        Assert.Equal(count, run.Lines.Length);
        Assert.Equal(count == 0 ? 1 : 0, run.ExitCode);
    }

    [Fact]
    public void Numbers_are_sorted_as_numbers() =>
        Assert.Equal(
            "volume-size\r\n900\r\n1000\r\n",
            Tools.QueryOf(_database, "media", "--sort", "volume-size", "--fields", "volume-size", "--format", "csv").Output);

    [Theory]
    [InlineData("media", 1000)]
    [InlineData("tree", 200)]
    [InlineData("image", 20)]
    [InlineData("install-script", 10)]
    [InlineData("datamap", 3)]
    public void The_packaged_database_has_many(string type, int count) =>
        Assert.InRange(Tools.Query(type).Lines.Length - 2, count, int.MaxValue);
}
