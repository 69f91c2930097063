using Osinfo.CommandLine;
using OsinfoDb.Archives;

namespace OsinfoDb.Importing.Publishing;

/// <summary>Puts a complete new database in the place of the present one.</summary>
internal sealed class Publisher(Workplace workplace)
{
    /// <summary>Told when the change cannot be made in one step.</summary>
    internal required Action OnFileByFile { get; init; }

    /// <summary>Told when all is well but for the generation before.</summary>
    internal required Action<string> OnLeftover { get; init; }

    /// <summary>Exchanges two directories; 0, or the number of the error.</summary>
    internal Func<string, string, int> Exchange { get; init; } = FileSystem.TryExchange;

    internal void Publish(StagedTree staged)
    {
        if (!workplace.IsBeside)
        {
            ReplaceFiles(staged);
        }
        else if (!Directory.Exists(workplace.Target))
        {
            Directory.Move(staged.Root, workplace.Target);
        }
        else
        {
            ReplaceDirectory(staged);
        }
    }

    /// <summary>Removes what the new database has taken the place of, but for the generation before.</summary>
    internal void RemoveLeftovers() => Tidy(workplace.RemoveLeftovers);

    private void ReplaceDirectory(StagedTree staged)
    {
        if (FileSystem.TryGetFacts(staged.Root) is not { } facts)
        {
            RenameTwice(staged, staged.Root);
            return;
        }

        var ready = workplace.ReadyName(facts);
        Directory.Move(staged.Root, ready);
        var error = Exchange(ready, workplace.Target);
        if (error == 0)
        {
            Keep(ready);
        }
        else if (SystemErrors.IsImmovable(error))
        {
            ReplaceFiles(staged with { Root = ready });
        }
        else if (SystemErrors.IsUnsupported(error))
        {
            RenameTwice(staged, ready);
        }
        else
        {
            throw new IOException($"the new database cannot take the place of the present one (error {error})");
        }
    }

    /// <summary>
    /// For file systems that cannot exchange: for a moment there is no database. <see cref="Workplace"/> makes good if it ends there.
    /// </summary>
    private void RenameTwice(StagedTree staged, string ready)
    {
        try
        {
            Directory.Move(workplace.Target, workplace.Old);
        }
        catch (IOException e) when (SystemErrors.IsImmovable(e.HResult))
        {
            ReplaceFiles(staged with { Root = ready });
            return;
        }

        try
        {
            Directory.Move(ready, workplace.Target);
        }
        catch
        {
            Directory.Move(workplace.Old, workplace.Target);
            throw;
        }

        Keep(workplace.Old);
    }

    private void Keep(string formerGeneration) => Tidy(() => workplace.Keep(formerGeneration));

    private void Tidy(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            OnLeftover(e.Message);
        }
    }

    private void ReplaceFiles(StagedTree staged)
    {
        OnFileByFile();
        KeepCopy();
        try
        {
            MoveFiles(staged);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(
                ExitCode.Unreadable,
                $"{workplace.Target}: the new database is there in part only; import again, or go back with --rollback: {e.Message}");
        }
    }

    /// <summary>
    /// One file after the other, each replaced in one step. What others refer to comes before what refers to it, and goes after it, so
    /// whoever loads the database meanwhile finds old and new entries, but each of them whole and what it needs.
    /// </summary>
    private void MoveFiles(StagedTree staged)
    {
        var manifest = ImportManifest.TryRead(staged.Root) ?? new ImportManifest();
        var newFiles = OwnFiles.List(staged.Root);
        var gone = OwnFiles.List(workplace.Target).Except(newFiles, StringComparer.Ordinal).ToList();

        // Should this end half way, the next import has to know that the files of both came from imports.
        var both = new ImportManifest();
        both.AddMissing(manifest);
        both.AddMissing(ImportManifest.TryRead(workplace.Target) ?? new ImportManifest());
        staged.WriteFile(ImportManifest.Path + ".both", both.ToBytes());
        Move(staged, ImportManifest.Path + ".both", ImportManifest.Path);

        foreach (var path in newFiles.OrderBy(Rank))
        {
            Move(staged, path, path);
        }

        foreach (var path in gone.OrderByDescending(Rank))
        {
            File.Delete(Path.Join(workplace.Target, path));
            RemoveEmptyDirectories(path);
        }

        if (File.Exists(Path.Join(staged.Root, ImportManifest.Path)))
        {
            Move(staged, ImportManifest.Path, ImportManifest.Path);
        }
        else
        {
            File.Delete(Path.Join(workplace.Target, ImportManifest.Path));
        }

        Directory.Delete(staged.Root, recursive: true);
    }

    /// <summary>A second name for every file of the present database: they are replaced, never written to.</summary>
    private void KeepCopy()
    {
        var copy = new StagedTree(workplace.CreateStaging(), HasFixedModes: false);
        foreach (var path in OwnFiles.List(workplace.Target))
        {
            copy.TryTake(workplace.Target, path);
        }

        if (File.Exists(Path.Join(workplace.Target, ImportManifest.Path)))
        {
            copy.TryTake(workplace.Target, ImportManifest.Path);
        }

        var current = workplace.Previous;
        if (Directory.Exists(current))
        {
            Directory.Delete(current, recursive: true);
        }

        Directory.Move(copy.Root, current);
    }

    private void Move(StagedTree staged, string from, string to)
    {
        var target = new StagedTree(workplace.Target, staged.HasFixedModes);
        target.MakeRoomFor(to);
        File.Move(Path.Join(staged.Root, from), Path.Join(workplace.Target, to), overwrite: true);
    }

    private void RemoveEmptyDirectories(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
        {
            var directory = Path.Join(workplace.Target, path[..end]);
            if (Directory.EnumerateFileSystemEntries(directory).Any())
            {
                return;
            }

            Directory.Delete(directory);
        }
    }

    private static int Rank(string path) => path.Split('/')[0] switch
    {
        "datamap" => 0,
        "device" => 1,
        "install-script" => 2,
        "platform" => 3,
        "os" => 4,
        "deployment" => 5,
        DatabaseLayout.SchemaDirectory => 6,
        DatabaseLayout.VersionFile => 8,
        _ => 7,
    };
}
