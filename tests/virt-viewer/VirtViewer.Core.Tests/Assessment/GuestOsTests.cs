using VirtViewer.Assessment;
using VirtViewer.Domains;

namespace VirtViewer_Core_Tests.Assessment;

public sealed class GuestOsTests
{
    [Fact]
    public void OS_1_the_id_of_the_metadata_names_the_system() =>
        Assert.Equal("Fedora Linux 38", Of("http://fedoraproject.org/fedora/38").Label);

    [Fact]
    public void Of_several_ids_the_first_counts_with_a_warning()
    {
        var guest = Of("http://fedoraproject.org/fedora/38", "http://microsoft.com/win/11");

        Assert.Equal("fedora38", guest.Os?.ShortId);
        Assert.NotNull(guest.Warning);
    }

    [Fact]
    public void No_id_is_no_system() => Assert.Equal(GuestOs.None, Of());

    [Fact]
    public void An_empty_id_is_warned_of()
    {
        Assert.Null(Of("").Id);
        Assert.NotNull(Of("").Warning);
    }

    [Fact]
    public void An_id_the_database_does_not_know_is_shown_as_it_is() => Assert.Equal("http://example.org/os/1", Of("http://example.org/os/1").Label);

    [Theory]
    [InlineData("http://fedoraproject.org/fedora/38", true)]
    [InlineData("http://archlinux.org/archlinux/rolling", false)]
    [InlineData("http://fedoraproject.org/fedora/unknown", false)]
    public void Systems_that_roll_or_are_not_known_closely_have_no_life_cycle(string id, bool has) => Assert.Equal(has, Of(id).HasLifeCycle);

    [Fact]
    public void A_malformed_description_is_no_system() => Assert.Equal(GuestOs.None, GuestOs.Of(DomainDescriptionReader.TryRead("<domain"), TestDatabase.Instance));

    [Theory]
    [InlineData("fedora", "38", null, "fedora38")]
    [InlineData("debian", "12", null, "debian12")]
    [InlineData("ubuntu", "22.04", null, "ubuntu22.04")]
    [InlineData("mswindows", "11", "client", "win11")]
    [InlineData("mswindows", "10", "client", "win10")]
    [InlineData("mswindows", "2019", "server", "win2k19")]
    [InlineData("mswindows", "2008", "server", "win2k8")]
    [InlineData("mswindows", "2008R2", "server", "win2k8r2")]
    [InlineData("mswindows", "2012R2", "server", "win2k12r2")]
    [InlineData("mswindows", "2000", "client", "win2k")]
    [InlineData("mswindows", "8.1", "client", "win8.1")]
    [InlineData("mswindows", null, null, null)]
    [InlineData("fedora", "38", "server", "fedora38")]
    [InlineData("fedora", "38", "silverblue", "silverblue38")]
    [InlineData("rhel", "9.2", null, "rhel9.2")]
    [InlineData("centos", "7", null, "centos7.0")]
    [InlineData("centos", "8", null, "centos8")]
    [InlineData("centos", "9", null, "centos-stream9")]
    [InlineData("rocky", "9.2", null, "rocky9")]
    [InlineData("almalinux", "10.0", null, "almalinux10")]
    [InlineData("ol", "9.2", null, "ol9.2")]
    [InlineData("opensuse-leap", "15.5", null, "opensuse15.5")]
    [InlineData("opensuse-tumbleweed", "20240101", null, "opensusetumbleweed")]
    [InlineData("sles", "15.5", null, "sle15sp5")]
    [InlineData("sles", "12.5", null, "sles12sp5")]
    [InlineData("arch", null, null, "archlinux")]
    [InlineData("gentoo", "2.15", null, "gentoo")]
    [InlineData("alpine", "3.18.4", null, "alpinelinux3.18")]
    [InlineData("amzn", "2023", null, "amazonlinux2023")]
    [InlineData("freebsd", "13.2", null, "freebsd13.2")]
    [InlineData("debian", "1", null, null)]
    [InlineData("debian", null, null, null)]
    [InlineData("nonsense", "1", null, null)]
    public void OS_4_what_the_agent_reports_is_matched(string id, string? version, string? variant, string? shortId) =>
        Assert.Equal(shortId, new AgentOs(id, version, variant).Guess(TestDatabase.Instance)?.ShortId);

    [Fact]
    public void OS_4_a_guess_is_marked_as_such_and_what_is_recorded_wins()
    {
        var agent = AgentOs.Of(new Dictionary<string, string> { ["os.id"] = "fedora", ["os.version-id"] = "38" });

        var guess = GuestOs.Of(new DomainDescription(), agent, TestDatabase.Instance);
        var recorded = GuestOs.Of(new DomainDescription { OsIds = ["http://debian.org/debian/12"] }, agent, TestDatabase.Instance);

        Assert.Equal((true, "probably Fedora Linux 38"), (guess.IsGuess, guess.Label));
        Assert.Null(guess.Variant);
        Assert.Equal((false, "debian12"), (recorded.IsGuess, recorded.Os?.ShortId));
    }

    [Theory]
    [InlineData("server", "Fedora Server 38")]
    [InlineData("nonsense", "nonsense")]
    public void OS_5_the_variant_is_that_of_the_database_if_it_knows_it(string reported, string shown)
    {
        var guess = GuestOs.Of(new DomainDescription(), new AgentOs("fedora", "38", reported), TestDatabase.Instance);

        Assert.Contains(("Variant", shown), GuestDetails.Lines(new GuestAssessment(new DomainDescription(), guess, [], null), new DateOnly(2026, 1, 1)));
    }

    [Fact]
    public void OS_4_an_agent_that_reports_no_system_is_no_guess()
    {
        Assert.Null(AgentOs.Of(new Dictionary<string, string> { ["os.name"] = "?" }));
        Assert.Equal(GuestOs.None, GuestOs.Of(new DomainDescription(), null, TestDatabase.Instance));
    }

    [Fact]
    public void OS_7_the_symbol_goes_from_distribution_to_family_to_generic()
    {
        Assert.Equal(["os-fedora", "os-linux", "computer"], OsIcon.Names(TestDatabase.Os("fedora38")));
        Assert.Equal(["computer"], OsIcon.Names(null));
    }

    private static GuestOs Of(params string[] ids) => GuestOs.Of(new DomainDescription { OsIds = ids }, TestDatabase.Instance);
}
