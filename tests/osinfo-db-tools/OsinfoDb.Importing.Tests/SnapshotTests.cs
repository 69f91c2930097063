namespace OsinfoDb.Importing.Tests;

/// <summary>What was put in place is compiled, so that it loads in a moment.</summary>
public sealed class SnapshotTests
{
    private const string Snapshot = "schema/osinfo.snapshot";

    [Fact]
    public void An_import_compiles_what_it_has_put_in_place()
    {
        using var place = new Place().With(Release.Archive(Release.Old));

        Assert.StartsWith("OSINFODB", place.Read(Snapshot), StringComparison.Ordinal);
        Assert.False(place.Has(Snapshot + ".new"));
    }

    [Fact]
    public void A_new_import_and_a_rollback_compile_anew()
    {
        using var place = new Place().With(Release.Archive(Release.Old));
        var old = place.Read(Snapshot);
        place.With(Release.Archive(Release.New));
        var imported = place.Read(Snapshot);

        place.Import("--rollback");

        Assert.NotEqual(old, imported);
        Assert.NotEqual(imported, place.Read(Snapshot));
    }

    [Fact]
    public void A_rollback_after_many_imports_compiles_without_a_complaint()
    {
        using var place = new Place().With(Release.Archive(Release.Old)).WithFile("os/example.com/mine-1.xml", "<libosinfo version='0.0.1'/>");
        place.With(Release.Archive(Release.New)).With(Release.Archive(Release.New));

        var run = place.Import("--rollback");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("OSINFODB", place.Read(Snapshot), StringComparison.Ordinal);
    }

    [Fact]
    public void Recompiling_takes_in_what_was_changed_by_hand()
    {
        using var place = new Place().With(Release.Archive(Release.Old));
        place.WithFile("os/example.com/mine-1.xml", "<libosinfo><os id='http://example.com/mine/1'><name>Mine Own</name></os></libosinfo>");
        Assert.DoesNotContain("Mine Own", place.Read(Snapshot), StringComparison.Ordinal);

        var run = place.Import("--recompile");

        Assert.Equal(new ToolRun(0, "", ""), run);
        Assert.Contains("Mine Own", place.Read(Snapshot), StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_with_a_broken_file_is_not_compiled_and_it_is_said_why()
    {
        using var place = new Place().With(Release.Archive(Release.Old)).WithFile("os/example.com/mine-1.xml", "<libosinfo>");

        var run = place.Import("--recompile");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("mine-1.xml", run.Error, StringComparison.Ordinal);
        Assert.False(place.Has(Snapshot));
    }

    [Fact]
    public void Without_a_database_there_is_nothing_to_compile()
    {
        using var place = new Place();

        var run = place.Import("--recompile");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("there is no database to compile", run.Error, StringComparison.Ordinal);
        Assert.Empty(place.Listing());
    }

    [Fact]
    public void Recompiling_and_importing_exclude_each_other() =>
        Assert.Equal(2, new Place().Import("--recompile", "--rollback").ExitCode);
}
