using System.Runtime.ExceptionServices;
using Osinfo;
using Osinfo.CommandLine;
using OsinfoDb.Archives;
using OsinfoDb.Importing.Publishing;
using OsinfoDb.Locations;

namespace OsinfoDb.Importing;

/// <summary>Makes the new directory of a database and has it published.</summary>
internal sealed class Installation(Workplace workplace, ImportOptions options, Reporter reporter)
{
    private const int BlockLength = 4096;

    /// <summary>Those of the archive win even where somebody has put others.</summary>
    private static bool BelongsToArchive(string path) =>
        path is DatabaseLayout.VersionFile or DatabaseLayout.LicenseFile
        || path.StartsWith(DatabaseLayout.SchemaDirectory + "/", StringComparison.Ordinal);

    /// <summary>The database of an archive, and beside it what no import wrote.</summary>
    internal void Install(
        NewDatabase database, string name, GrammarCheck check, Action onPublished, CancellationToken cancellationToken)
    {
        CheckTarget();
        CheckSpace(database);
        var former = ImportManifest.TryRead(workplace.Target);
        var present = OwnFiles.List(workplace.Target);
        var own = former is null ? present : [.. present.Where(path => !former.Contains(path))];
        var changed = Task.Run(() => former?.Files.Where(path => former.IsChanged(workplace.Target, path)).ToList() ?? [], cancellationToken);
        var staged = Stage();
        List<string> kept = [];
        Undoing(() =>
        {
            var manifest = WriteFiles(database, staged, KeptInstead(own, former), cancellationToken);
            kept = options.Prune ? [] : [.. own.Where(path => staged.TryTake(workplace.Target, path))];

            // While the disk has its time the files are checked and compiled.
            var stored = Task.Run(() => FileSystem.Synchronise(staged.Root), cancellationToken);
            var archived = new ArchiveCheck(database, check, manifest.Contains, cancellationToken);
            var snapshot = DatabaseSnapshot.Prepare(staged.Root, archived.Open);
            CheckFiles(archived, snapshot, staged, kept, name);
            stored.GetAwaiter().GetResult();
            changed.GetAwaiter().GetResult();
            Publish(staged, manifest, snapshot);
        });
        onPublished();
        Tell(database, former, own, kept, changed.Result);
    }

    /// <summary>The files of the generation before, and of the present one what no import wrote.</summary>
    internal void RollBack(Action onPublished, CancellationToken cancellationToken)
    {
        var previous = workplace.Previous;
        if (!Directory.Exists(previous) || !workplace.IsTrusted(previous))
        {
            throw new ToolException(ExitCode.Unreadable, $"{options.Target.Path}: there is no generation to go back to");
        }

        var manifest = ImportManifest.TryRead(previous);
        var former = ImportManifest.TryRead(workplace.Target);
        var staged = Stage();
        Undoing(() =>
        {
            foreach (var path in OwnFiles.List(previous).Where(path => manifest?.Contains(path) ?? true))
            {
                cancellationToken.ThrowIfCancellationRequested();
                staged.TryTake(previous, path);
            }

            foreach (var path in OwnFiles.List(workplace.Target).Where(path => former is not null && !former.Contains(path)))
            {
                staged.TryTake(workplace.Target, path);
            }

            Publish(staged, manifest, DatabaseSnapshot.Prepare(staged.Root));
        });
        onPublished();
    }

    private StagedTree Stage() =>
        new(workplace.CreateStaging(), options.Target.Kind is LocationKind.System or LocationKind.Local);

    private void Undoing(Action action)
    {
        try
        {
            action();
        }
        catch
        {
            workplace.RemoveLeftovers();
            throw;
        }
    }

    /// <summary>
    /// With a manifest it is known that the administrator made these; without one they may as well be of an import by another tool.
    /// </summary>
    private HashSet<string> KeptInstead(IReadOnlyList<string> own, ImportManifest? former) =>
        former is null || options.Prune ? [] : [.. own.Where(path => !BelongsToArchive(path))];

    private static ImportManifest WriteFiles(
        NewDatabase database, StagedTree staged, HashSet<string> keptInstead, CancellationToken cancellationToken)
    {
        foreach (var directory in database.Entries.Where(entry => entry.IsDirectory))
        {
            staged.CreateDirectory(directory.Path);
        }

        var files = database.Files.Where(file => !keptInstead.Contains(file.Path)).ToList();
        files.ForEach(file => staged.MakeRoomFor(file.Path));
        var digests = new string[files.Count];
        InParallel(files.Count, i =>
        {
            staged.WriteFile(files[i].Path, files[i].Content.Span);
            digests[i] = ImportManifest.DigestOf(files[i].Content.Span);
        }, cancellationToken);
        var manifest = new ImportManifest();
        foreach (var (file, digest) in files.Zip(digests))
        {
            manifest.Add(file.Path, digest, file.Content.Length);
        }

        return manifest;
    }

    private static void InParallel(int count, Action<int> action, CancellationToken cancellationToken)
    {
        try
        {
            Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellationToken }, action);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }

    private void Publish(StagedTree staged, ImportManifest? manifest, PreparedSnapshot snapshot)
    {
        if (manifest is not null)
        {
            staged.WriteFile(ImportManifest.Path, manifest.ToBytes());
        }

        staged.Finish(workplace.Target);
        FileSystem.Synchronise(staged.Root);

        var publisher = new Publisher(workplace)
        {
            OnLeftover = what => reporter.Warn($"the new database is in place, but what it replaced could not be put away: {what}"),
            OnFileByFile = () => reporter.Note(
                $"{workplace.Target} cannot be exchanged as a whole, so it is changed file by file; "
                + "who reads it meanwhile sees old and new entries"),
        };
        publisher.Publish(staged);
        var cleaned = Task.Run(publisher.RemoveLeftovers);
        if (staged.HasTaken)
        {
            // Removing their other name changes the times of files, which the compiled form tells.
            cleaned.Wait();
        }

        if (!TryWrite(snapshot))
        {
            Compile();
        }

        cleaned.Wait();
    }

    /// <summary>
    /// Writes the compiled form, from which the library loads in a moment. It belongs to these very files, so it can only be written when they
    /// are in place; until then the library reads the files.
    /// </summary>
    private bool TryWrite(PreparedSnapshot snapshot)
    {
        try
        {
            if (!snapshot.HasErrors)
            {
                snapshot.WriteTo(workplace.Target);
            }

            return !snapshot.HasErrors;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // They are not the same any more: exchanged one by one, or known under another name that has been removed.
            return false;
        }
    }

    /// <summary>Compiles what is in place. When that cannot be done the library reads the files.</summary>
    internal bool Compile()
    {
        try
        {
            var error = DatabaseSnapshot.Compile(workplace.Target).FirstOrDefault(diagnostic => diagnostic.Severity == LoadSeverity.Error);
            if (error is null)
            {
                return true;
            }

            reporter.Warn($"the database is not compiled, so loading it takes longer: {error}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            reporter.Warn($"the database is not compiled, so loading it takes longer: {e.Message}");
        }

        return false;
    }

    /// <summary>
    /// Every file of the archive has to be valid, and the library has to take it as it is; what it says about all of them together does not
    /// stop an import.
    /// </summary>
    private static void CheckFiles(ArchiveCheck archived, PreparedSnapshot snapshot, StagedTree staged, List<string> kept, string name)
    {
        if (archived.FindFault() is { } invalid)
        {
            throw new ToolException(ExitCode.Unreadable, $"{name}: {invalid}");
        }

        // What somebody else has put there is no fault of the archive. Lists of hardware, which archives from before 2018 have, are not for
        // the library.
        var others = kept.Select(path => Path.Join(staged.Root, path)).ToHashSet(StringComparer.Ordinal);
        var fault = snapshot.Diagnostics.FirstOrDefault(diagnostic =>
            diagnostic.Path is { } path && !path.EndsWith(".ids", StringComparison.Ordinal) && !others.Contains(path));
        if (fault is not null)
        {
            var place = fault.ToString().Replace(staged.Root + "/", "", StringComparison.Ordinal);
            throw new ToolException(ExitCode.Unreadable, $"{name}: {place}");
        }
    }

    /// <summary>A directory that holds something else altogether is not to be exchanged.</summary>
    private void CheckTarget()
    {
        var target = workplace.Target;
        string[] marks = [DatabaseLayout.VersionFile, DatabaseLayout.SchemaDirectory, .. DatabaseLayout.EntityDirectories];
        if (Directory.Exists(target)
            && Directory.EnumerateFileSystemEntries(target).Any()
            && !marks.Any(mark => Path.Exists(Path.Join(target, mark))))
        {
            throw new ToolException(
                ExitCode.Refused, $"{options.Target.Path}: refused: the directory is not empty and holds no database");
        }
    }

    private void CheckSpace(NewDatabase database)
    {
        var needed = database.Entries.Sum(entry => ((long)entry.Content.Length + BlockLength) / BlockLength * BlockLength);
        var available = new DriveInfo(Path.GetDirectoryName(workplace.Previous)!).AvailableFreeSpace;
        if (available < needed)
        {
            throw new ToolException(
                ExitCode.Unreadable,
                $"{options.Target.Path}: the database is unchanged: "
                + $"not enough space, {needed / 1024} KiB are needed and {available / 1024} KiB are free");
        }
    }

    private void Tell(
        NewDatabase database, ImportManifest? former, IReadOnlyList<string> own, IReadOnlyList<string> kept, IReadOnlyList<string> changed)
    {
        if (changed.Count > 0)
        {
            reporter.Note(
                "files had been changed since they were imported and were replaced; --rollback brings them back:", changed, options.IsVerbose);
        }

        var archived = database.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var instead = former is null ? [] : kept.Where(archived.Contains).ToList();
        if (instead.Count > 0)
        {
            reporter.Note("your own files were kept in place of those of the archive, --prune takes these:", instead, all: true);
        }

        var dropped = own.Except(kept, StringComparer.Ordinal).Where(path => !archived.Contains(path)).ToList();
        if (dropped.Count > 0)
        {
            reporter.Note("files that no import wrote were removed; --rollback brings them back:", dropped, options.IsVerbose);
        }

        if (former is null && kept.Count > 0)
        {
            reporter.Note("files that are not in the archive were kept; --prune removes them:", kept, options.IsVerbose);
        }
    }
}
