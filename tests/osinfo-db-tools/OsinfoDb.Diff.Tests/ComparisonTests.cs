using OsinfoDb.Archives;

namespace OsinfoDb.Diff.Tests;

public sealed class ComparisonTests
{
    private const string Title = "osinfo-db 20261121 -> 20261125: ";

    [Fact]
    public void Databases_that_differ_in_their_version_only_have_no_differences()
    {
        using var databases = new TwoDatabases();

        Assert.Equal((0, Title + "no differences\n", ""), databases.Compare("--exit-code"));
    }

    [Fact]
    public void Tells_what_was_added_and_removed()
    {
        using var databases = new TwoDatabases()
            .With("os/example.org/third-1.xml", TwoDatabases.System("third", ""))
            .With("platform/example.org/host-1.xml", "<libosinfo><platform id='http://example.org/host/1'/></libosinfo>")
            .Without(TwoDatabases.First);

        Assert.Equal(
            $"""
            {Title}1 operating system added, 1 platform added, 1 operating system removed

            Operating systems added
              third1  third 1

            Operating systems removed
              first1  first 1

            Platforms added
              http://example.org/host/1

            """,
            databases.Compare().Output);
    }

    [Fact]
    public void Tells_which_dates_patterns_and_media_changed()
    {
        using var databases = new TwoDatabases()
            .With(TwoDatabases.First, TwoDatabases.System("first", "<release-date>2026-02-02</release-date><eol-date>2030-01-01</eol-date>"))
            .With(TwoDatabases.Second, TwoDatabases.System(
                "second", TwoDatabases.Medium("x86_64", "Second 1 amd64.*") + TwoDatabases.Medium("riscv64", "Second 1 riscv")));

        Assert.Equal(
            $"""
            {Title}2 operating systems changed: 2 dates, 2 media, 1 pattern

            Operating systems changed
              first1   first 1
                date: release-date 2026-01-01 -> 2026-02-02
                date: eol-date 2030-01-01 added
              second1  second 1
                medium: media aarch64 removed
                medium: media riscv64 added
                pattern: media x86_64 iso/volume-id Second 1 amd64 -> Second 1 amd64.*

            """,
            databases.Compare().Output);
    }

    [Theory]
    [InlineData("<upgrades id='http://example.org/first/0'/>", "relation: upgrades http://example.org/first/0 added")]
    [InlineData("<name xml:lang='de'>Erstes 1</name>", "translation: name[de] Erstes 1 added")]
    [InlineData("<devices><device id='http://example.org/d/1'/></devices>", "device: devices added")]
    [InlineData("<resources arch='all'><minimum><ram>1073741824</ram></minimum></resources>", "resource: resources all added")]
    [InlineData("<variant id='netinst'><name>Net</name></variant>", "variant: variant netinst added")]
    public void Names_the_topic(string statement, string expected)
    {
        using var databases = new TwoDatabases()
            .With(TwoDatabases.First, TwoDatabases.System("first", "<release-date>2026-01-01</release-date>" + statement));

        Assert.EndsWith($"    {expected}\n", databases.Compare().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_are_told_in_the_unit_of_people()
    {
        static string Resources(long ram) => TwoDatabases.System(
            "first", $"<resources arch='all'><minimum><ram>{ram}</ram></minimum></resources>");
        using var databases = new TwoDatabases().With(TwoDatabases.First, Resources(2L << 30));
        File.WriteAllText(Path.Join(databases.Old, TwoDatabases.First), Resources(512L << 20));

        Assert.EndsWith("    resource: resources all minimum/ram 512 MiB -> 2 GiB\n", databases.Compare().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_media_that_look_alike_those_with_most_in_common_are_compared()
    {
        static string Media(string address) => TwoDatabases.System(
            "second",
            TwoDatabases.Medium("x86_64", "A", "<url>https://example.org/a</url>")
            + TwoDatabases.Medium("x86_64", "B", $"<url>{address}</url>"));
        using var databases = new TwoDatabases().With(TwoDatabases.Second, Media("https://example.org/new"));
        File.WriteAllText(Path.Join(databases.Old, TwoDatabases.Second), Media("https://example.org/b"));

        Assert.EndsWith(
            "second 1\n    address: media x86_64 url https://example.org/b -> https://example.org/new\n",
            databases.Compare().Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_entity_in_several_files_is_one()
    {
        using var databases = new TwoDatabases()
            .With(TwoDatabases.First, TwoDatabases.System("first", ""))
            .With("os/example.org/first-1.d/dates.xml", "<libosinfo><os id='http://example.org/first/1'><release-date>2026-01-01</release-date></os></libosinfo>");

        Assert.Equal(Title + "the entities say the same, files are different\n", databases.Compare().Output);
    }

    [Fact]
    public void Comments_and_white_space_are_no_changes_but_the_exit_code_can_tell_them()
    {
        using var databases = new TwoDatabases();
        databases.With(TwoDatabases.First, File.ReadAllText(Path.Join(databases.New, TwoDatabases.First)) + "<!-- note -->");

        Assert.Equal((1, Title + "the entities say the same, files are different\n", ""), databases.Compare("--exit-code"));
    }

    [Fact]
    public void Tells_another_grammar()
    {
        using var databases = new TwoDatabases().With("schema/osinfo.rng", "<grammar> </grammar>\n");

        Assert.EndsWith("Other files\n  schema/osinfo.rng changed\n", databases.Compare().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ArchiveFormat.TarXz)]
    [InlineData(ArchiveFormat.TarGz)]
    [InlineData(ArchiveFormat.Zip)]
    public void Archives_and_directories_compare_alike(ArchiveFormat format)
    {
        using var databases = new TwoDatabases().Without(TwoDatabases.First);

        Assert.Equal(databases.Compare(), TwoDatabases.Run(databases.Old, databases.Pack(format)));
    }
}
