namespace Osinfo.Tests.Entities;

/// <summary>Entities never change, so a changed one begins as a copy.</summary>
public sealed class CopyTests
{
    private readonly Os _ship = TestData.Os("ship/1");

    [Fact]
    public void A_copy_says_what_the_original_says()
    {
        AssertSame(_ship, new Os(_ship));
        AssertSame(TestData.Os("circle/2"), new Os(TestData.Os("circle/2")));
        AssertSame(TestData.Os("resources/5"), new Os(TestData.Os("resources/5")));
        AssertSame(TestData.Platform("boat/3"), new Platform(TestData.Platform("boat/3")));
        AssertSame(TestData.Get().Deployments[0], new Deployment(TestData.Get().Deployments[0]));
        AssertSame(TestData.Get().Devices[0], new Device(TestData.Get().Devices[0]));
        AssertSame(TestData.Os("resources/2").DeclaredResources.Minimum[0], new Resources(TestData.Os("resources/2").DeclaredResources.Minimum[0]));
    }

    [Fact]
    public void A_copy_differs_where_it_is_told_to_and_the_original_does_not()
    {
        var script = new InstallScript("mine") { Profile = "mine" };
        var before = EntityText.Of(_ship);

        var mine = new Os(_ship)
        {
            Name = "My ship",
            ["x-berth"] = ["west"],
            InstallScripts = [.. _ship.InstallScripts, script],
            Media = [.. _ship.Media, new Media("extra") { VolumeId = "EXTRA" }],
        };

        Assert.Equal(("My ship", "ship1"), (mine.Name, mine.ShortId));
        Assert.Equal(["west"], mine["x-berth"]);
        Assert.Same(script, mine.FindInstallScript("mine"));
        Assert.Equal(_ship.Media.Count + 1, mine.Media.Count);
        Assert.All(mine.Media, media => Assert.Same(mine, media.Os));
        Assert.Equal(before, EntityText.Of(_ship));
    }

    [Fact]
    public void A_copy_of_a_family_names_the_same_releases_and_asks_for_the_same_machine()
    {
        var family = new Os("http://x.org/family")
        {
            MayBe = [_ship],
            DeclaredRequirements = [new Requirements("1")],
        };

        var copy = new Os(family);

        Assert.Equal([_ship], copy.MayBe);
        Assert.Equal(family.DeclaredRequirements, copy.DeclaredRequirements);
    }

    [Fact]
    public void A_copied_part_belongs_to_no_system()
    {
        Assert.Null(new Media(_ship.Media[0]).Os);
        Assert.Null(new Tree(_ship.Trees[0]) { Url = "http://mirror/" }.Os);
        Assert.Null(new Image(_ship.Images[0]).Os);
    }

    [Fact]
    public void Nothing_cannot_be_copied() => Assert.Throws<ArgumentNullException>(() => new Os((Os)null!));

    private static void AssertSame(Entity expected, Entity actual)
    {
        Assert.NotSame(expected, actual);
        Assert.Equal(EntityText.Of(expected), EntityText.Of(actual));
    }
}
