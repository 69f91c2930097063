namespace Osinfo.Tests.Installing;

public sealed class InstallScriptTests
{
    private readonly InstallScript _desktop = TestData.Get().FindInstallScript("http://example.org/script/desktop")!;
    private readonly InstallScript _jeos = TestData.Get().FindInstallScript("http://example.org/script/jeos")!;

    [Fact]
    public void Says_what_the_database_says()
    {
        Assert.Equal(("desktop", "%%%%-####", PathFormat.Dos), (_desktop.Profile, _desktop.ProductKeyFormat, _desktop.PathFormat));
        Assert.Equal(("desktop.cmd", true), (_desktop.ExpectedFilename, _desktop.NeedsInternet));
        Assert.Equal((true, false), (_desktop.CanPreInstallDrivers, _desktop.CanPostInstallDrivers));
        Assert.Equal(
            (DriverSigningRequirement.Strict, DriverSigningRequirement.Warn),
            (_desktop.PreInstallDriversSigning, _desktop.PostInstallDriversSigning));
    }

    [Fact]
    public void Needs_nothing_when_the_database_does_not_say()
    {
        Assert.Equal((null, PathFormat.Unix, false), (_jeos.ProductKeyFormat, _jeos.PathFormat, _jeos.NeedsInternet));
        Assert.Equal((false, false), (_jeos.CanPreInstallDrivers, _jeos.CanPostInstallDrivers));
        Assert.Equal(
            (DriverSigningRequirement.None, DriverSigningRequirement.None), (_jeos.PreInstallDriversSigning, _jeos.PostInstallDriversSigning));
        Assert.Null(_jeos.AvatarFormat);
    }

    [Fact]
    public void Injection_methods_add_up()
    {
        Assert.Equal(InjectionMethods.Initrd | InjectionMethods.Disk, _jeos.InjectionMethods);
        Assert.Equal("10", _jeos.GetValue("injection-method"));
        Assert.Equal(InjectionMethods.None, _desktop.InjectionMethods);
        Assert.Equal(InjectionMethods.Disk, new InstallScript("s").InjectionMethods);
    }

    [Theory]
    [InlineData("cdrom", 1)]
    [InlineData("disk", 2)]
    [InlineData("floppy", 4)]
    [InlineData("initrd", 8)]
    [InlineData("web", 16)]
    public void Injection_methods_have_the_values_of_the_C_library(string name, int value)
    {
        using var files = new TemporaryDatabase().With(
            "install-script/x.org/a.xml",
            $"<install-script id='http://x.org/a'><injection-method>{name}</injection-method><template uri='u'/></install-script>");

        Assert.Equal((InjectionMethods)value, files.Load().InstallScripts[0].InjectionMethods);
    }

    [Fact]
    public void Parameters_have_a_policy_and_perhaps_a_map()
    {
        Assert.Equal(
            [
                ("l10n-language", ConfigParameterPolicy.Optional),
                ("admin-password", ConfigParameterPolicy.Required),
                ("hostname", ConfigParameterPolicy.Optional),
                ("reg-login", ConfigParameterPolicy.None),
            ],
            _jeos.ConfigParameters.Select(parameter => (parameter.Name, parameter.Policy)));
        Assert.Same(TestData.Get().FindDatamap("http://example.org/map/languages"), _jeos.FindConfigParameter("l10n-language")?.ValueMap);
        Assert.Null(_jeos.FindConfigParameter("hostname")?.ValueMap);
        Assert.Null(_jeos.FindConfigParameter("user-login"));
    }

    [Fact]
    public void A_parameter_is_known_by_its_name()
    {
        var parameter = new ConfigParameter("hostname") { Policy = ConfigParameterPolicy.Required };

        Assert.Equal(("hostname", "hostname", "hostname"), (parameter.Id, parameter.Name, parameter.GetValue("name")));
        Assert.Equal("required", parameter.GetValue("policy"));
    }

    [Fact]
    public void The_template_is_the_first_element_inside()
    {
        Assert.StartsWith("<xsl:stylesheet", _jeos.TemplateData, StringComparison.Ordinal);
        Assert.EndsWith("</xsl:stylesheet>", _jeos.TemplateData, StringComparison.Ordinal);
        Assert.Null(_jeos.TemplateUri);
    }

    [Fact]
    public void The_template_may_be_elsewhere()
    {
        using var files = new TemporaryDatabase().With(
            "install-script/x.org/a.xml", "<install-script id='http://x.org/a'><template uri='file:///t.xsl'/></install-script>");

        var database = files.Load();

        Assert.Empty(database.Diagnostics);
        Assert.Equal(("file:///t.xsl", null), (database.InstallScripts[0].TemplateUri, database.InstallScripts[0].TemplateData));
    }

    [Fact]
    public void A_picture_of_the_user_has_a_format()
    {
        var avatar = _desktop.AvatarFormat!;

        Assert.Equal(["image/png", "image/bmp"], avatar.MimeTypes);
        Assert.Equal((48, 64, false), (avatar.Width, avatar.Height, avatar.AllowsAlpha));
    }

    [Theory]
    [InlineData("", null, true)]
    [InlineData("<alpha/>", null, true)]
    [InlineData("<alpha>true</alpha><width>0x20</width>", 32, true)]
    [InlineData("<alpha>no</alpha><width>-1</width>", null, false)]
    [InlineData("<width>99999999999</width>", null, true)]
    public void A_picture_may_be_of_any_kind_unless_the_database_says_otherwise(string content, int? width, bool allowsAlpha)
    {
        using var files = new TemporaryDatabase().With(
            "install-script/x.org/a.xml",
            $"<install-script id='http://x.org/a'><avatar-format>{content}</avatar-format><template uri='u'/></install-script>");

        var avatar = files.Load().InstallScripts[0].AvatarFormat!;

        Assert.Equal((width, null, allowsAlpha), (avatar.Width, avatar.Height, avatar.AllowsAlpha));
        Assert.Empty(avatar.MimeTypes);
    }
}
