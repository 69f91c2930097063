using Osinfo;

namespace OsinfoDb.Tests.Samples;

/// <summary>
/// Labels that are no samples because the rest of the medium is not known: made by the rule of the vendor (point releases, editions,
/// architectures, the next release of each series), or seen in public boot configurations and listings. The last column names which.
/// </summary>
public sealed class LabelTests
{
    private static readonly string[][] Labels =
    [
        .. File.ReadAllText(Repository.PathTo("tests/data/osinfo-db/labels.tsv")).TrimEnd('\n').Split('\n').Skip(1)
            .Select(line => line.Split('\t')),
    ];

    public static TheoryData<string, string> Rows => [.. Labels.Select(cells => (cells[0], cells[1]))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_label_made_by_the_rule_of_the_vendor_is_found_as_its_system_and_nothing_else(string os, string volumeId)
    {
        var cells = Labels.Single(label => label[1] == volumeId);

        var found = Databases.FromDirectory.Identify(new MediaEvidence
        {
            Location = volumeId,
            VolumeId = volumeId,
            SystemId = TextOrNull(cells[2]),
            PublisherId = TextOrNull(cells[3]),
            ApplicationId = TextOrNull(cells[4]),
        });

        Assert.Equal(os.Split(','), found.Matches.Select(match => match.Os.ShortId!).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_next_release_of_every_main_series_is_among_them() => Assert.Empty(
        new[]
        {
            "fedora", "silverblue", "ubuntu", "debian", "opensuse", "sles16", "rhel", "rhel9", "rhel10", "almalinux", "rocky", "ol", "ol9",
            "ol10", "centos-stream", "alpinelinux", "linuxmint", "lmde", "nixos", "freebsd", "openbsd", "netbsd", "dragonflybsd", "mageia",
        }.Except(Labels.Where(cells => cells[0].EndsWith("-unknown", StringComparison.Ordinal)).Select(cells => cells[0][..^"-unknown".Length])));

    [Fact]
    public void No_image_of_a_known_release_is_found_as_an_unknown_one() => Assert.DoesNotContain(
        MediaSample.All,
        sample => sample.Os.Length > 0 && !IsOfAFamily(sample.Os)
            && Databases.FromDirectory.Identify(sample.Evidence).Matches.Any(match => match.Os.Version == "unknown"));

    [Fact]
    public void A_system_whose_labels_tell_no_release_names_those_it_may_be()
    {
        var families = Databases.FromDirectory.Oses.Where(os => os.MayBe.Count > 0).ToList();

        Assert.Equal(
            ["proxmox-ve5", "proxmox-ve6", "proxmox-ve7", "proxmox-ve8", "proxmox-ve9"],
            families.Single(os => os.ShortId == "proxmox-ve").MayBe.Select(os => os.ShortId!));
        Assert.All(families, family => Assert.Equal("unknown", family.Version));
        Assert.All(families.SelectMany(family => family.MayBe), release => Assert.True(release.IsDefined));
    }

    private static bool IsOfAFamily(string shortId) =>
        Databases.FromDirectory.Oses.Single(os => os.ShortId == shortId).MayBe.Count > 0;

    private static string? TextOrNull(string cell) => cell.Length == 0 ? null : cell;
}
