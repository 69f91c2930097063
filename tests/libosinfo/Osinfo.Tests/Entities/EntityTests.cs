namespace Osinfo.Tests.Entities;

public sealed class EntityTests
{
    [Fact]
    public void An_empty_entity_has_an_id_and_no_other_key()
    {
        var os = new Os("http://x.org/a");

        Assert.Equal("http://x.org/a", os.Id);
        Assert.Equal("http://x.org/a", os.ToString());
        Assert.Equal(["id"], os.Keys);
        Assert.Empty(os.CustomKeys);
        Assert.Null(os.GetValue("name"));
        Assert.Empty(os.GetValues("name"));
    }

    [Fact]
    public void The_key_id_gives_the_id()
    {
        var os = new Os("http://x.org/a");

        Assert.Equal("http://x.org/a", os.GetValue("id"));
        Assert.Equal(["http://x.org/a"], os.GetValues("id"));
    }

    [Fact]
    public void A_key_has_one_or_several_values_in_their_order()
    {
        var os = new Os("a") { ShortIds = ["one", "two", "three"], Name = "A" };

        Assert.Equal("one", os.GetValue("short-id"));
        Assert.Equal(["one", "two", "three"], os.GetValues("short-id"));
        Assert.Equal(["A"], os.GetValues("name"));
        Assert.Equal(["short-id", "name", "id"], os.Keys);
    }

    [Fact]
    public void A_property_set_to_null_is_no_parameter() => Assert.Equal(["id"], new Os("a") { Name = null, ReleaseDate = null }.Keys);

    [Fact]
    public void An_entity_has_an_id() => Assert.Throws<ArgumentNullException>(() => new Os((string)null!));

    [Theory]
    [InlineData("true", true)]
    [InlineData("yes", true)]
    [InlineData("false", false)]
    [InlineData("no", false)]
    [InlineData("TRUE", false)]
    [InlineData("Yes", false)]
    [InlineData("1", false)]
    [InlineData(" true", false)]
    [InlineData("", false)]
    public void Only_true_and_yes_are_true(string text, bool expected)
    {
        var os = new Os("a") { Name = text };

        Assert.Equal(expected, os.GetBoolean("name"));
        Assert.Equal(expected, os.GetBoolean("name", defaultValue: true));
    }

    [Fact]
    public void A_truth_value_that_is_not_there_is_the_default()
    {
        Assert.False(new Os("a").GetBoolean("name"));
        Assert.True(new Os("a").GetBoolean("name", defaultValue: true));
    }

    // The rules of strtoll in C with base 0.
    [Theory]
    [InlineData("0", 0)]
    [InlineData("42", 42)]
    [InlineData("-42", -42)]
    [InlineData("+42", 42)]
    [InlineData(" \t\n\v\f\r 42", 42)]
    [InlineData("42 ", 42)]
    [InlineData("42abc", 42)]
    [InlineData("4,2", 4)]
    [InlineData("010", 8)]
    [InlineData("-010", -8)]
    [InlineData("08", 0)]
    [InlineData("0x10", 16)]
    [InlineData("0XfF", 255)]
    [InlineData("-0x10", -16)]
    [InlineData("0x", 0)]
    [InlineData("0xg", 0)]
    [InlineData("ff", 0)]
    [InlineData("", 0)]
    [InlineData("-", 0)]
    [InlineData("+-1", 0)]
    [InlineData("- 1", 0)]
    [InlineData("\u00a042", 0)]
    [InlineData("\u0664\u0662", 0)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775808", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("-9223372036854775809", long.MinValue)]
    [InlineData("0xffffffffffffffffffffffffffffffffffffffffffff", long.MaxValue)]
    [InlineData("-99999999999999999999999999999999999999999999999", long.MinValue)]
    public void Numbers_are_read_as_in_C(string text, long expected) => Assert.Equal(expected, new Os("a") { Name = text }.GetInt64("name"));

    [Fact]
    public void A_number_that_is_not_there_is_null() => Assert.Null(new Os("a").GetInt64("name"));

    [Theory]
    [InlineData(null, ReleaseStatus.Released)]
    [InlineData("released", ReleaseStatus.Released)]
    [InlineData("snapshot", ReleaseStatus.Snapshot)]
    [InlineData("prerelease", ReleaseStatus.Prerelease)]
    [InlineData("rolling", ReleaseStatus.Rolling)]
    [InlineData("Rolling", ReleaseStatus.Released)]
    [InlineData("beta", ReleaseStatus.Released)]
    public void An_unknown_word_is_the_default_of_its_enumeration(string? text, ReleaseStatus expected)
    {
        using var files = new TemporaryDatabase().With(
            "os/x.org/a.xml", $"<os id='http://x.org/a'>{(text is null ? "" : $"<release-status>{text}</release-status>")}</os>");

        var os = files.Load().Oses[0];

        Assert.Equal(expected, os.ReleaseStatus);
        Assert.Equal(text, os.GetValue("release-status"));
    }

    [Fact]
    public void A_program_gives_its_own_entities_any_parameter()
    {
        var os = new Os("a") { ["x-berth"] = ["north", "south"], ["x-depth"] = ["0x10"], ["name"] = ["A"], ["x-none"] = [] };

        Assert.Equal(["north", "south"], os["x-berth"]);
        Assert.Equal((16, "A"), (os.GetInt64("x-depth"), os.Name));
        Assert.Equal(["x-berth", "x-depth"], os.CustomKeys);
        Assert.Equal(["x-berth", "x-depth", "name", "id"], os.Keys);
        Assert.Empty(new Os("a") { Name = "A", ["name"] = [] }["name"]);
    }

    [Fact]
    public void A_parameter_can_be_cleared()
    {
        var os = new Os("a") { Name = "1", ["x-b"] = ["2"], ["name"] = [], ["x-c"] = ["3"], Vendor = "4" };

        Assert.Equal(["x-b", "x-c", "vendor", "id"], os.Keys);
        Assert.Null(os.Name);
    }

    [Fact]
    public void The_id_is_no_parameter_to_set() => Assert.Throws<ArgumentException>(() => new Os("a") { ["id"] = ["b"] });

    [Fact]
    public void Every_kind_of_entity_takes_parameters_of_the_site()
    {
        string[] values = ["yes"];
        Entity[] entities =
        [
            new Platform("a") { ["x-a"] = values }, new Device("a") { ["x-a"] = values }, new Media("a") { ["x-a"] = values },
            new Tree("a") { ["x-a"] = values }, new Image("a") { ["x-a"] = values }, new InstallScript("a") { ["x-a"] = values },
            new Deployment("a", new Os("o"), new Platform("p")) { ["x-a"] = values }, new Datamap("a", []) { ["x-a"] = values },
        ];

        Assert.All(entities, entity => Assert.True(entity.GetBoolean("x-a")));
    }

    [Theory]
    [InlineData("derives-from", ProductRelationship.DerivesFrom)]
    [InlineData("clones", ProductRelationship.Clones)]
    [InlineData("Clones", ProductRelationship.Upgrades)]
    [InlineData("DerivesFrom", ProductRelationship.Upgrades)]
    [InlineData("1", ProductRelationship.Upgrades)]
    [InlineData("", ProductRelationship.Upgrades)]
    public void A_word_is_a_value_of_an_enumeration_or_the_default(string text, ProductRelationship expected) =>
        Assert.Equal(expected, new Os("a") { ["x-kind"] = [text] }.GetEnum("x-kind", ProductRelationship.Upgrades));

    [Fact]
    public void A_word_that_is_not_there_is_the_default()
    {
        Assert.Equal(DayOfWeek.Friday, new Os("a").GetEnum("x-day", DayOfWeek.Friday));
        Assert.Equal(InjectionMethods.Web, new Os("a") { ["x-way"] = ["web"] }.GetEnum<InjectionMethods>("x-way"));
    }

    [Fact]
    public void Enumerations_are_stored_as_words()
    {
        Assert.Equal("rolling", new Os("a") { ReleaseStatus = ReleaseStatus.Rolling }.GetValue("release-status"));
        Assert.Equal("efi", new Firmware("a") { Type = FirmwareType.Efi }.GetValue("type"));
        Assert.Equal("false", new Firmware("a") { IsSupported = false }.GetValue("supported"));
        Assert.Equal("10", new InstallScript("a") { InjectionMethods = InjectionMethods.Disk | InjectionMethods.Initrd }.GetValue("injection-method"));
    }
}
