namespace Osinfo.Tests.Loading;

/// <summary>How elements become parameters.</summary>
public sealed class ElementParametersTests
{
    [Theory]
    [InlineData("<name>A</name>", "A")]
    [InlineData("<name> A \n b </name>", " A \n b ")]
    [InlineData("<name>A<!-- not this -->B<![CDATA[ & C]]></name>", "AB & C")]
    [InlineData("<name>A<b>b</b>C</name>", "AbC")]
    [InlineData("<name>first</name><name>second</name>", "first")]
    [InlineData("<name/><name>second</name>", null)]
    [InlineData("<name></name>", null)]
    [InlineData("", null)]
    public void The_first_element_of_a_name_counts(string content, string? name) => Assert.Equal(name, Load(content).Name);

    [Fact]
    public void Elements_of_the_site_are_kept_each_once_on_every_kind_of_entity()
    {
        const string Custom = "<x-a>1</x-a><x-b>2</x-b><x-a>3</x-a>";
        using var files = new TemporaryDatabase()
            .With("os/x.org/a.xml", $"<os id='http://x.org/a'>{Custom}<media>{Custom}</media><tree>{Custom}</tree>"
                + $"<image>{Custom}</image><driver>{Custom}</driver><variant id='v'>{Custom}</variant></os>")
            .With("platform/x.org/a.xml", $"<platform id='http://x.org/a'>{Custom}</platform>")
            .With("device/x.org/a.xml", $"<device id='http://x.org/a'>{Custom}</device>")
            .With("install-script/x.org/a.xml", $"<install-script id='http://x.org/a'>{Custom}<template uri='t'/></install-script>")
            .With("deployment/x.org/a.xml", $"<deployment id='http://x.org/a'>{Custom}<os id='http://x.org/a'/><platform id='http://x.org/a'/></deployment>");

        var database = files.Load();

        var os = database.Oses[0];
        Assert.All<Entity>(
            [os, os.Media[0], os.Trees[0], os.Images[0], os.DeviceDrivers[0], os.Variants[0],
                database.Platforms[0], database.Devices[0], database.InstallScripts[0], database.Deployments[0]],
            entity =>
            {
                Assert.Equal(["x-a", "x-b"], entity.CustomKeys);
                Assert.Equal(["1", "3"], entity.GetValues("x-a"));
                Assert.Equal("2", entity.GetValue("x-b"));
            });
    }

    [Fact]
    public void Fragments_add_to_the_elements_of_the_site()
    {
        using var files = new TemporaryDatabase()
            .With("os/x.org/a.xml", "<os id='http://x.org/a'><x-a>1</x-a></os>")
            .With("os/x.org/a.d/f.xml", "<os id='http://x.org/a'><x-a>2</x-a></os>");

        Assert.Equal(["1", "2"], files.Load().Oses[0].GetValues("x-a"));
    }

    [Fact]
    public void An_absent_element_of_a_fragment_leaves_the_value_of_the_master()
    {
        using var files = new TemporaryDatabase()
            .With("os/x.org/a.xml", "<os id='http://x.org/a'><name>A</name><vendor>V</vendor></os>")
            .With("os/x.org/a.d/f.xml", "<os id='http://x.org/a'><name/><vendor>W</vendor></os>");

        var os = files.Load().Oses[0];

        Assert.Equal(("A", "W"), (os.Name, os.Vendor));
    }

    [Theory]
    [InlineData("<needs-internet/>", true)]
    [InlineData("<needs-internet></needs-internet>", true)]
    [InlineData("<needs-internet>true</needs-internet>", true)]
    [InlineData("<needs-internet>false</needs-internet><needs-internet>true</needs-internet>", true)]
    [InlineData("<needs-internet>false</needs-internet>", false)]
    [InlineData("<needs-internet>yes</needs-internet>", false)]
    [InlineData("<needs-internet>TRUE</needs-internet>", false)]
    [InlineData("<needs-internet> true </needs-internet>", false)]
    [InlineData("", false)]
    public void A_truth_value_is_an_empty_element_or_true(string content, bool expected)
    {
        using var files = new TemporaryDatabase()
            .With("install-script/x.org/a.xml", $"<install-script id='http://x.org/a'>{content}<template uri='t'/></install-script>");

        var script = files.Load().InstallScripts[0];

        Assert.Equal(expected, script.NeedsInternet);
        Assert.Equal(expected ? "true" : "false", script.GetValue("needs-internet"));
    }

    [Fact]
    public void A_fragment_sets_the_truth_values_and_injection_methods_of_a_script_anew()
    {
        using var files = new TemporaryDatabase()
            .With("install-script/x.org/a.xml", "<install-script id='http://x.org/a'><needs-internet/><profile>p</profile>"
                + "<injection-method>disk</injection-method><template uri='t'/></install-script>")
            .With("install-script/x.org/a.d/f.xml", "<install-script id='http://x.org/a'><can-pre-install-drivers/></install-script>");

        var database = files.Load();

        Assert.Empty(database.Diagnostics);
        var script = database.InstallScripts[0];
        Assert.Equal(
            (false, true, "p", InjectionMethods.None),
            (script.NeedsInternet, script.CanPreInstallDrivers, script.Profile, script.InjectionMethods));
    }

    [Fact]
    public void The_last_label_of_a_medium_counts_and_empty_ones_do_not()
    {
        var media = Load("<media><iso><volume-id>A</volume-id><volume-id>B</volume-id><system-id/><volume-size/></iso></media>").Media[0];

        Assert.Equal(("B", null, null), (media.VolumeId, media.SystemId, media.VolumeSize));
        Assert.Equal(["volume-id", "id"], media.Keys);
    }

    private static Os Load(string content)
    {
        using var files = new TemporaryDatabase().With("os/x.org/a.xml", $"<os id='http://x.org/a'>{content}</os>");
        return files.Load().Oses[0];
    }
}
