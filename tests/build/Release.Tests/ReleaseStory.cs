namespace Release.Tests;

/// <summary>A few days of the database, one pipeline after the other; what each left behind is looked at by the tests.</summary>
public sealed class ReleaseStory : IDisposable
{
    internal const string Entry = "osinfo-db/data/os/debian.org/debian-13.xml";
    private const string Date = "2025-08-09</release-date>";

    internal Project Project { get; }

    internal Run FirstDay { get; }

    internal IReadOnlyList<string> FirstListing { get; }

    internal string FirstVersion { get; }

    internal Run SecondDay { get; }

    internal IReadOnlyList<string> SecondListing { get; }

    internal Run MergeRequest { get; }

    /// <summary>The jobs of a push that does not touch the database.</summary>
    internal string OtherPushJobs { get; }

    internal string PushJobs { get; }

    internal Run Push { get; }

    internal string PushVersion { get; }

    internal Run BrokenEntry { get; }

    internal IReadOnlyList<string> BeforeBrokenEntry { get; }

    internal IReadOnlyList<string> AfterBrokenEntry { get; }

    /// <summary>Databases that users imported on the first day.</summary>
    internal string OurUser => Project.Path("our-user");

    internal string TheirUser => Project.Path("their-user");

    internal Run[] OurImports { get; }

    internal Run[] TheirImports { get; }

    public ReleaseStory(RepositoryCopy repository)
    {
        Project = new(repository);
        try
        {
            FirstDay = Project.Jobs("schedule", "keys", "database", "database-nuget", "alarm", "probe");
            FirstListing = Project.Listing();
            FirstVersion = FirstDay.ExitCode == 0 ? Project.Latest() : FirstDay.Text;
            Directory.CreateDirectory(TheirUser);
            var ours = ImportByOurs();
            var theirs = PackagedImporter.Import(Project, TheirUser);

            SecondDay = Project.Jobs("schedule", "database", "database-nuget");
            SecondListing = Project.Listing();

            Project.Edit("README.md", "Osinfo for .NET", "Osinfo for C#");
            Project.Commit("Change what is no database");
            OtherPushJobs = Project.List("CI_PIPELINE_SOURCE=push");
            Project.Git("reset", "--quiet", "--hard", "HEAD~1").Checked();

            Project.Git("checkout", "--quiet", "-b", "feature").Checked();
            Project.Edit(Entry, Date, Date.Replace("09", "10", StringComparison.Ordinal));
            Project.Commit("Change a date");
            MergeRequest = Project.Jobs("merge_request_event", "lint", "changes");

            Project.Git("checkout", "--quiet", "main").Checked();
            Project.Git("merge", "--quiet", "--no-ff", "--message", "Merge", "feature").Checked();
            PushJobs = Project.List("CI_PIPELINE_SOURCE=push");
            Push = Project.Jobs("push", "database", "database-nuget");
            PushVersion = Push.ExitCode == 0 ? Project.Latest() : Push.Text;
            Project.Push();
            OurImports = [ours, ImportByOurs(), ImportByOurs()];
            TheirImports = [theirs, PackagedImporter.Import(Project, TheirUser), PackagedImporter.Import(Project, TheirUser)];

            BeforeBrokenEntry = Project.Listing();
            Project.Edit(Entry, "<family>linux</family>", "<famly>linux</famly>");
            Project.Commit("Break an entry");
            BrokenEntry = Project.Jobs("push", "database");
            AfterBrokenEntry = Project.Listing();
            Project.Git("revert", "--no-edit", "HEAD").Checked();
        }
        catch
        {
            // Nobody disposes of what was not constructed, and the web server would go on.
            Project.Dispose();
            throw;
        }
    }

    /// <summary>What a user does, who has the keyring of the package.</summary>
    internal Run ImportByOurs(string? directory = null, string? keyring = null)
    {
        if (keyring is null)
        {
            keyring = Project.Path("ring.gpg");
            Project.Script("keyring", keyring).Checked();
        }

        return Shell.Execute(
            Project.Root, [], Path.Join(Shell.Tools, "osinfo-db-import"),
            "--latest", "--base-url", Project.WebServer.Address, "--keyring", keyring, "--dir", directory ?? OurUser);
    }

    public void Dispose() => Project.Dispose();
}
