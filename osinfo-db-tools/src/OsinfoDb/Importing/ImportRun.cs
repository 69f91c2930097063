using Osinfo.CommandLine;
using OsinfoDb.Archives;
using OsinfoDb.Importing.Publishing;
using OsinfoDb.Importing.Signing;
using OsinfoDb.Importing.Sources;
using OsinfoDb.Locations;

namespace OsinfoDb.Importing;

/// <summary>One import: fetch, check, put in place. Until the last step nothing of the present database changes.</summary>
public sealed class ImportRun(ImportOptions options, Reporter reporter)
{
    // From then on nobody may be told that nothing has changed.
    private bool _isPublished;

    /// <summary>Opens what <c>-</c> names.</summary>
    public Func<Stream> OpenStandardInput { get; init; } = Console.OpenStandardInput;

    /// <summary>Makes what checks files out of the grammar of an archive.</summary>
    public required GrammarLoader LoadGrammar { get; init; }

    /// <summary>How patient to be with web servers.</summary>
    public WebLimits WebLimits { get; init; } = new();

    /// <summary>Does it; what goes wrong is a <see cref="ToolException"/>.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var target = Workplace.Resolve(options.Target.Path);
            var importLock = new ImportLock(
                mayWait: !options.NoWait,
                () => reporter.Note("waiting for another import into this directory to end"),
                cancellationToken);
            if (Workplace.HasLeftovers(target))
            {
                Workplace.Open(target, importLock.Open).Dispose();
            }

            return options.Recompile ? Recompile(target, importLock)
                : options.Rollback ? RollBack(target, importLock, cancellationToken)
                : await ImportAsync(target, importLock, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception) when (!_isPublished && cancellationToken.IsCancellationRequested)
        {
            // Whatever it looks like: the signal may have reached gpgv as well.
            throw new ToolException(ExitCode.Unreadable, "interrupted, the database is unchanged");
        }
        catch (Exception e) when (!_isPublished && (e is IOException or UnauthorizedAccessException))
        {
            throw new ToolException(ExitCode.Unreadable, $"{options.Target.Path}: the database is unchanged: {OneLine(e)}");
        }
        catch (DownloadException e)
        {
            throw new ToolException(ExitCode.Unreadable, e.Message);
        }
        finally
        {
            reporter.ClearProgress();
        }
    }

    private async Task<int> ImportAsync(string target, ImportLock importLock, CancellationToken cancellationToken)
    {
        var (archive, announced) = await FetchAsync(target, cancellationToken).ConfigureAwait(false);
        if (archive is null)
        {
            return ExitCode.Success;
        }

        var isChecked = CheckSignature(archive);
        var database = NewDatabase.Read(archive.Content, archive.Name);
        if (announced is not null && announced != database.Version)
        {
            throw new ToolException(
                ExitCode.Refused, $"{archive.Name}: refused: version {announced} was announced, {database.Version} is in the archive");
        }

        reporter.Progress("checking");
        var check = ReadGrammar(database, archive.Name);
        using (var workplace = Workplace.Open(target, importLock.Open))
        {
            CheckDirection(database, target);
            var installation = new Installation(workplace, options, reporter);
            installation.Install(database, archive.Name, check, () => _isPublished = true, cancellationToken);
        }

        if (!isChecked && !options.IsUnsigned)
        {
            reporter.Note($"{archive.Name} is not signed; --require-signature refuses such archives, --unsigned hides this note");
        }

        TellEntries(database);
        WarnOfNewerSystem(database.Version);
        return ExitCode.Success;
    }

    private int Recompile(string target, ImportLock importLock)
    {
        if (!Directory.Exists(target))
        {
            throw new ToolException(ExitCode.Unreadable, $"{target}: there is no database to compile");
        }

        using var workplace = Workplace.Open(target, importLock.Open);
        return new Installation(workplace, options, reporter).Compile() ? ExitCode.Success : ExitCode.Unreadable;
    }

    private int RollBack(string target, ImportLock importLock, CancellationToken cancellationToken)
    {
        using var workplace = Workplace.Open(target, importLock.Open);
        new Installation(workplace, options, reporter).RollBack(() => _isPublished = true, cancellationToken);
        reporter.Answer($"back at version {InstalledVersion.Read(target) ?? "unknown"}");
        return ExitCode.Success;
    }

    /// <summary>The archive, null when there is nothing to do; and the version it was announced to have.</summary>
    private async Task<(FetchedArchive? Archive, string? Announced)> FetchAsync(string target, CancellationToken cancellationToken)
    {
        var address = ArchiveFile.WebAddressOf(options.Archive);
        if (address is null && options.Announcement is null)
        {
            // A pipe may give nothing for ever, and its reading cannot be broken off.
            var reading = Task.Run(() => ArchiveFile.Read(options, OpenStandardInput), cancellationToken);
            return (await reading.WaitAsync(cancellationToken).ConfigureAwait(false), null);
        }

        using var client = new WebClient(WebLimits, reporter.Progress);
        var web = new WebSource(options, WebLimits, client, DocumentCache.OfUser());
        if (options.Announcement is not { } announcement)
        {
            return (await web.GetAsync(address!, cancellationToken).ConfigureAwait(false), null);
        }

        var release = await web.AnnouncedAsync(announcement, cancellationToken).ConfigureAwait(false);
        return announcement == Announcement.Latest && IsUpToDate(release, target)
            ? (null, null)
            : (await web.GetAsync(release, cancellationToken).ConfigureAwait(false), release.Version);
    }

    private bool IsUpToDate(ReleaseDocument release, string target)
    {
        if (release.Version is not { } announced || !DatabaseVersion.IsWellFormed(announced))
        {
            throw new ToolException(ExitCode.Unreadable, $"the announcement has no proper version, but '{release.Version}'");
        }

        var installed = InstalledVersion.Read(target);
        var system = options.Target.Kind is LocationKind.System or LocationKind.Custom ? null : SystemVersion;
        if (installed is not null && InstalledVersion.Compare(installed, announced) is >= 0 and var order)
        {
            if (order > 0 && options.AllowDowngrade)
            {
                return false;
            }

            reporter.Answer(order == 0
                ? $"already up to date, version {installed}"
                : $"nothing to do, version {installed} is newer than the announced {announced}");
            WarnOfNewerSystem(installed);
            return true;
        }

        if (installed is null && system is not null && InstalledVersion.Compare(system, announced) >= 0)
        {
            reporter.Answer($"already up to date, version {system} is in {options.Target.PathOf(LocationKind.System)}");
            return true;
        }

        return false;
    }

    /// <summary>Whether there is a signature; one that is not good is refused.</summary>
    private bool CheckSignature(FetchedArchive archive)
    {
        if (options.IsUnsigned)
        {
            return false;
        }

        Keyrings.CheckGiven(options.Keyrings);

        var signature = options.SignatureFile is { } file ? ArchiveFile.ReadSignature(file) : archive.Signature;
        if (signature is not null)
        {
            Gpgv.Verify(archive.Content, signature, archive.Name, Keyrings.Find(options.Keyrings));
            return true;
        }

        return options.RequireSignature
            ? throw new ToolException(ExitCode.Refused, $"{archive.Name}: refused: there is no signature")
            : false;
    }

    private GrammarCheck ReadGrammar(NewDatabase database, string name)
    {
        try
        {
            return LoadGrammar(database.Grammar);
        }
        catch (InvalidDataException e)
        {
            throw new ToolException(ExitCode.Unreadable, $"{name}: {e.Message}");
        }
    }

    private void CheckDirection(NewDatabase database, string target)
    {
        if (!options.AllowDowngrade
            && InstalledVersion.Read(target) is { } installed
            && InstalledVersion.Compare(installed, database.Version) > 0)
        {
            throw new ToolException(
                ExitCode.Refused,
                $"refused: version {installed} is installed, {database.Version} is older; --allow-downgrade goes back");
        }
    }

    private void TellEntries(NewDatabase database)
    {
        if (options.IsVerbose)
        {
            var top = $"osinfo-db-{database.Version}";
            reporter.Entry(top, isDirectory: true);
            foreach (var entry in database.Entries)
            {
                reporter.Entry($"{top}/{entry.Path}", entry.IsDirectory);
            }
        }
    }

    private string? SystemVersion => InstalledVersion.Read(options.Target.PathOf(LocationKind.System));

    /// <summary>Files of a later location hide those of the system's, be they newer or not.</summary>
    private void WarnOfNewerSystem(string version)
    {
        if (options.Target.Kind is LocationKind.Local or LocationKind.User
            && SystemVersion is { } system && InstalledVersion.Compare(system, version) > 0)
        {
            var place = options.Target.PathOf(LocationKind.System);
            reporter.Warn($"version {version} in {options.Target.Path} hides the newer version {system} in {place}");
        }
    }

    private static string OneLine(Exception e) => e.Message.ReplaceLineEndings(" ");
}
