using TinyIso;
using VirtViewer.Assessment;

namespace VirtViewer_Core_Tests.Assessment;

public sealed class MediumTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task OS_18_a_medium_is_named_by_what_is_on_it()
    {
        var medium = await Identify("Debian 12.5.0 amd64 n");

        Assert.Equal("debian12", medium.Os?.ShortId);
        Assert.Contains("Debian 12", medium.Label, StringComparison.Ordinal);
        Assert.Contains("x86_64", medium.Label, StringComparison.Ordinal);
        Assert.Equal("installer", medium.Details);
    }

    [Fact]
    public async Task What_is_not_recognised_shows_its_file_name() => Assert.Equal("disc.iso", (await Identify("MYDATA")).Label);

    [Fact]
    public async Task What_is_no_disc_or_cannot_be_read_shows_its_file_name()
    {
        Assert.Equal("x.iso", (await Medium.IdentifyAsync(_directory.File("x.iso", "text"), TestDatabase.Instance, TestContext.Current.CancellationToken)).Label);
        Assert.Equal("none.iso", (await Medium.IdentifyAsync("/nowhere/none.iso", TestDatabase.Instance, TestContext.Current.CancellationToken)).Label);
    }

    [Theory]
    [InlineData("debian12", "x86_64", MediumRelation.SameOs)]
    [InlineData("debian11", "x86_64", MediumRelation.NewerRelease)]
    [InlineData("debian12", "aarch64", MediumRelation.OtherArchitecture)]
    [InlineData("fedora38", "x86_64", MediumRelation.None)]
    public async Task OS_17_a_medium_is_marked_by_how_it_relates_to_the_guest(string guest, string architecture, MediumRelation relation) =>
        Assert.Equal(relation, (await Identify("Debian 12.5.0 amd64 n")).RelationTo(TestDatabase.Os(guest), architecture));

    [Fact]
    public void Every_relation_but_none_is_said() =>
        Assert.All(Enum.GetValues<MediumRelation>(), relation => Assert.Equal(relation == MediumRelation.None, Medium.Describe(relation) is null));

    private async Task<Medium> Identify(string volumeId)
    {
        var path = _directory.File("disc.iso");
        await File.WriteAllBytesAsync(path, new TinyImage { VolumeId = volumeId }.ToArray(), TestContext.Current.CancellationToken);
        return await Medium.IdentifyAsync(path, TestDatabase.Instance, TestContext.Current.CancellationToken);
    }
}
