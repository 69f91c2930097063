using System.Reflection;

namespace Osinfo.Tests.Loading;

public sealed class DatabaseLocationsTests : IDisposable
{
    private readonly TemporaryDatabase _root = new();
    private readonly Dictionary<string, string> _variables = [];
    private readonly List<LoadDiagnostic> _diagnostics = [];

    public DatabaseLocationsTests() => _variables["HOME"] = _root.PathTo("home/me");

    [Fact]
    public void Uses_the_directories_of_the_system_its_administrator_and_the_user()
    {
        Assert.Equal(Paths("usr/share/osinfo", "etc/osinfo", "home/me/.config/osinfo"), Find());
        Assert.Empty(_diagnostics);
    }

    [Fact]
    public void The_default_locations_load_without_error() =>
        Assert.DoesNotContain(OsinfoDatabase.Load().Diagnostics, diagnostic => diagnostic.Severity == LoadSeverity.Error);

    [Fact]
    public void Each_location_can_be_had_by_itself() =>
        Assert.Equal(
            DatabaseLocations.FromEnvironment().Select(location => location.Description),
            [DatabaseLocations.System().Description, DatabaseLocations.Local().Description, DatabaseLocations.User().Description]);

    [Fact]
    public void Follows_the_environment_variables()
    {
        _variables["OSINFO_SYSTEM_DIR"] = "/a";
        _variables["OSINFO_LOCAL_DIR"] = "/b";
        _variables["OSINFO_USER_DIR"] = "/c";

        Assert.Equal(["/a", "/b", "/c"], Find());
        Assert.Empty(_diagnostics);
    }

    [Fact]
    public void Prefers_the_older_name_of_the_system_variable_and_says_that_it_is_deprecated()
    {
        _variables["OSINFO_DATA_DIR"] = "/old";
        _variables["OSINFO_SYSTEM_DIR"] = "/new";

        Assert.Equal("/old", Find()[0]);
        var notice = Assert.Single(_diagnostics);
        Assert.Equal(LoadSeverity.Notice, notice.Severity);
        Assert.Equal("OSINFO_DATA_DIR is deprecated, use OSINFO_SYSTEM_DIR", notice.ToString());
    }

    [Theory]
    [InlineData("OSINFO_DATA_DIR")]
    [InlineData("OSINFO_SYSTEM_DIR")]
    [InlineData("OSINFO_LOCAL_DIR")]
    [InlineData("OSINFO_USER_DIR")]
    [InlineData("XDG_CONFIG_HOME")]
    public void Takes_an_empty_variable_as_unset(string variable)
    {
        _variables[variable] = "";

        Assert.Equal(Paths("usr/share/osinfo", "etc/osinfo", "home/me/.config/osinfo"), Find());
    }

    [Fact]
    public void Looks_for_the_user_directory_where_the_configuration_is()
    {
        _variables["XDG_CONFIG_HOME"] = _root.PathTo("config");

        Assert.Equal(_root.PathTo("config/osinfo"), Find()[2]);
    }

    [Fact]
    public void Falls_back_to_the_legacy_directories_with_a_notice()
    {
        _root.WithDirectory("etc/libosinfo/db").WithDirectory("home/me/.config/libosinfo/db");

        Assert.Equal(Paths("usr/share/osinfo", "etc/libosinfo/db", "home/me/.config/libosinfo/db"), Find());
        Assert.Equal([LoadSeverity.Notice, LoadSeverity.Notice], _diagnostics.Select(diagnostic => diagnostic.Severity));
        Assert.Equal(Paths("etc/libosinfo/db", "home/me/.config/libosinfo/db"), _diagnostics.Select(diagnostic => diagnostic.Path));
    }

    [Fact]
    public void Leaves_the_legacy_directories_alone_beside_the_modern_ones()
    {
        _root.WithDirectory("etc/libosinfo/db").WithDirectory("home/me/.config/libosinfo/db")
            .WithDirectory("etc/osinfo").WithDirectory("home/me/.config/osinfo");

        Assert.Equal(Paths("usr/share/osinfo", "etc/osinfo", "home/me/.config/osinfo"), Find());
        Assert.Empty(_diagnostics);
    }

    [Fact]
    public void Leaves_the_legacy_directories_alone_when_a_variable_says_otherwise()
    {
        _root.WithDirectory("etc/libosinfo/db").WithDirectory("home/me/.config/libosinfo/db");
        _variables["OSINFO_LOCAL_DIR"] = "/b";
        _variables["OSINFO_USER_DIR"] = "/c";

        Assert.Equal(["/b", "/c"], Find()[1..]);
        Assert.Empty(_diagnostics);
    }

    [Fact]
    public void Directories_that_do_not_exist_hold_nothing()
    {
        var locations = DatabaseLocations.FromEnvironment(Variable, _root.Root, null, _diagnostics.Add);

        var database = OsinfoDatabase.Load(new LoadOptions { Locations = locations, PciIdsPath = "", UsbIdsPath = "" });

        Assert.Empty(database.Oses);
        Assert.Empty(database.Devices);
        Assert.Empty(database.Diagnostics);
        Assert.Null(database.Version);
    }

    // The resource VERSION of this assembly says 20260601.
    [Theory]
    [InlineData("20260601.01", false)]
    [InlineData("20270101", false)]
    [InlineData("20260601", true)]
    [InlineData("20260531.02", true)]
    [InlineData(null, true)]
    public void Takes_the_newer_of_the_installed_and_the_embedded_database(string? installed, bool isEmbedded)
    {
        if (installed is not null)
        {
            _root.WithText("usr/share/osinfo/VERSION", installed + "\n");
        }

        Assert.Equal(isEmbedded ? "embedded" : _root.PathTo("usr/share/osinfo"), Find(typeof(DatabaseLocationsTests).Assembly)[0]);
    }

    [Fact]
    public void Takes_the_database_of_the_variable_instead_of_the_embedded_one()
    {
        _root.WithText("mine/VERSION", "20010101");
        _variables["OSINFO_SYSTEM_DIR"] = _root.PathTo("mine");

        Assert.Equal(_root.PathTo("mine"), Find(typeof(DatabaseLocationsTests).Assembly)[0]);
    }

    public void Dispose() => _root.Dispose();

    private string[] Find(Assembly? embedded = null) =>
        [.. DatabaseLocations.FromEnvironment(Variable, _root.Root, embedded, _diagnostics.Add).Select(location => location.Description)];

    private string? Variable(string name) => _variables.GetValueOrDefault(name);

    private string[] Paths(params string[] relative) => [.. relative.Select(_root.PathTo)];
}
