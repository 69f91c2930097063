namespace Osinfo.Tests.Installing;

public sealed class InstallConfigTests
{
    [Fact]
    public void Begins_with_the_defaults_of_the_C_library()
    {
        var config = new InstallConfig();

        Assert.Equal(
            ("https://libosinfo.org/config", "en_US", "en_US", "America/New_York"),
            (config.Id, config.Keyboard, config.Language, config.Timezone));
        Assert.Equal((true, false, false), (config.DriverSigning, config.UserAdministrator, config.UserAutologin));
        Assert.Null(config.UserLogin);
        Assert.Equal(["l10n-keyboard", "l10n-language", "l10n-timezone", "admin-password", "id"], config.Keys);
    }

    [Fact]
    public void Makes_up_another_password_each_time()
    {
        var passwords = Enumerable.Range(0, 100).Select(_ => new InstallConfig().AdminPassword).ToList();

        Assert.Equal(100, passwords.Distinct().Count());
        Assert.All(passwords, password => Assert.Matches("^[A-Za-z0-9]{16}$", password));
    }

    [Fact]
    public void Every_known_key_has_a_property_that_reads_and_writes_it()
    {
        Assert.Equal(24, InstallConfig.KnownKeys.Count);
        var properties = typeof(InstallConfig).GetProperties().Where(property => property.CanWrite && property.GetIndexParameters().Length == 0).ToList();
        Assert.Equal(24, properties.Count);

        foreach (var property in properties)
        {
            var isBoolean = property.PropertyType == typeof(bool);
            var config = new InstallConfig();
            foreach (var key in InstallConfig.KnownKeys)
            {
                config.Set(key, null);
            }

            property.SetValue(config, isBoolean ? true : "wish");
            var set = Assert.Single(InstallConfig.KnownKeys, key => config.GetValue(key) is not null);
            Assert.Equal(isBoolean ? "true" : "wish", config.GetValue(set));
            Assert.Equal(isBoolean ? true : "wish", property.GetValue(config));
        }
    }

    [Fact]
    public void A_parameter_can_be_set_by_name_and_taken_away()
    {
        var config = new InstallConfig();
        config.Set("domain", "example.org");
        config.Set("user-login", "joe");
        Assert.Equal(("example.org", "joe"), (config.GetValue("domain"), config.UserLogin));

        config.Set("user-login", null);
        config.Hostname = null;
        Assert.Equal((null, null), (config.UserLogin, config.Hostname));
    }

    [Theory]
    [InlineData("")]
    [InlineData("id")]
    [InlineData("1st")]
    [InlineData("a b")]
    [InlineData("a<b")]
    [InlineData("größe")]
    public void A_name_that_no_document_can_hold_is_refused(string key) =>
        Assert.Throws<ArgumentException>(() => new InstallConfig().Set(key, "x"));
}
