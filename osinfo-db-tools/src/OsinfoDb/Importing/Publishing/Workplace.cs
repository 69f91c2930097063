using System.Globalization;
using Osinfo.CommandLine;
using OsinfoDb.Archives;

namespace OsinfoDb.Importing.Publishing;

/// <summary>
/// The directory of a database and the place where a new one is made: beside it, so that whoever loads the database never meets half of
/// one, or, where nothing can be put beside it, below its <c>schema</c>, which is not loaded.
/// </summary>
internal sealed class Workplace : IDisposable
{
    private const string StagingMark = "staging-";
    private const string ReadyMark = "ready-";
    private const string DiscardMark = "discard-";
    private const string OldMark = "old";

    private readonly FileStream _lock;

    private Workplace(string target, string prefix, FileStream heldLock, bool isBeside)
    {
        Target = target;
        Prefix = prefix;
        IsBeside = isBeside;
        _lock = heldLock;
    }

    /// <summary>The directory of the database itself, not a link to it.</summary>
    internal string Target { get; }

    /// <summary>Whether the work is done beside the database.</summary>
    internal bool IsBeside { get; }

    /// <summary>The generation before the present one.</summary>
    internal string Previous => Prefix + "previous";

    /// <summary>Where the present generation is while two renames put a new one in its place.</summary>
    internal string Old => Prefix + OldMark;

    private string Prefix { get; }

    /// <summary>Where a target really is, whether or not it exists.</summary>
    internal static string Resolve(string path)
    {
        try
        {
            var directory = new DirectoryInfo(path);
            var real = directory.LinkTarget is null ? path : directory.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
            return Path.GetFileName(real).Length == 0 ? throw new ToolException(ExitCode.Usage, $"{path}: is no place for a database")
                : File.Exists(real) ? throw new ToolException(ExitCode.Unreadable, $"{path}: is a file, expected a directory")
                : real;
        }
        catch (IOException e)
        {
            throw new ToolException(ExitCode.Unreadable, $"{path}: {e.Message}");
        }
    }

    /// <summary>Whether an earlier run was ended before it could put away its things.</summary>
    internal static bool HasLeftovers(string target) =>
        Directory.Exists(BesidePrefix(target) + OldMark)
        || LeftoversOf(BesidePrefix(target)).Concat(LeftoversOf(InsidePrefix(target))).Any();

    /// <summary>Waits until nobody else works on the database, then makes good what an earlier run left.</summary>
    /// <param name="target">What <see cref="Resolve"/> gave.</param>
    /// <param name="openLock">Opens, once it is free, the file that is the lock.</param>
    internal static Workplace Open(string target, Func<string, FileStream> openLock)
    {
        var workplace = Enter(target, openLock);
        try
        {
            workplace.Recover();
            return workplace;
        }
        catch
        {
            workplace.Dispose();
            throw;
        }
    }

    /// <summary>A new, empty directory for a new database; it becomes a leftover unless it is published.</summary>
    internal string CreateStaging()
    {
        var path = UniqueName(StagingMark);
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path).FullName
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
    }

    /// <summary>
    /// The name for a complete new database that is about to change places with the present one. It says which directory has it: when
    /// another one bears it, they have changed places already.
    /// </summary>
    internal string ReadyName(FileFacts staging) =>
        Prefix + ReadyMark + staging.Inode.ToString(CultureInfo.InvariantCulture);

    /// <summary>Keeps a former generation in place of the one kept before, which becomes a leftover.</summary>
    internal void Keep(string formerGeneration)
    {
        if (Directory.Exists(Previous))
        {
            Directory.Move(Previous, UniqueName(DiscardMark));
        }

        Directory.Move(formerGeneration, Previous);
    }

    /// <summary>Removes what is not needed any more, and what runs that were killed have left.</summary>
    internal void RemoveLeftovers()
    {
        foreach (var path in LeftoversOf(Prefix).Where(IsTrusted))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    public void Dispose() => _lock.Dispose();

    /// <summary>Whether something beside the database was put there by those who may; in a directory for all others can.</summary>
    internal bool IsTrusted(string path) => FileSystem.TryGetFacts(path) is not { } facts
        || facts.UserId == 0
        || facts.UserId == FileSystem.EffectiveUserId
        || facts.UserId == FileSystem.TryGetFacts(Target)?.UserId;

    private static Workplace Enter(string target, Func<string, FileStream> openLock)
    {
        var isMountPoint = FileSystem.TryGetFacts(target) is { IsMountPoint: true };
        var beside = BesidePrefix(target);
        try
        {
            if (!isMountPoint)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                return new Workplace(target, beside, openLock(beside + "lock"), isBeside: true);
            }
        }
        catch (Exception e) when (SystemErrors.IsNotPermitted(e) && Directory.Exists(target))
        {
            // Then below it.
        }

        var inside = InsidePrefix(target);
        Directory.CreateDirectory(Path.GetDirectoryName(inside)!);
        return new Workplace(target, inside, openLock(inside + "lock"), isBeside: false);
    }

    private static string BesidePrefix(string target) =>
        Path.Join(Path.GetDirectoryName(target), $".{Path.GetFileName(target)}.db-");

    private static string InsidePrefix(string target) => Path.Join(target, DatabaseLayout.SchemaDirectory, OwnFiles.WorkPrefix);

    private static IEnumerable<string> LeftoversOf(string prefix)
    {
        var folder = Path.GetDirectoryName(prefix)!;
        return Directory.Exists(folder)
            ? Directory.EnumerateDirectories(folder).Where(path =>
                path.StartsWith(prefix + StagingMark, StringComparison.Ordinal)
                || path.StartsWith(prefix + ReadyMark, StringComparison.Ordinal)
                || path.StartsWith(prefix + DiscardMark, StringComparison.Ordinal))
            : [];
    }

    private void Recover()
    {
        // Two renames, and only the first was made.
        if (Directory.Exists(Old) && IsTrusted(Old))
        {
            if (Directory.Exists(Target))
            {
                Keep(Old);
            }
            else
            {
                Directory.Move(Old, Target);
            }
        }

        // Exchanged, but the former generation has not got its name.
        foreach (var ready in LeftoversOf(Prefix).Where(path => path.StartsWith(Prefix + ReadyMark, StringComparison.Ordinal)).ToList())
        {
            if (IsTrusted(ready) && FileSystem.TryGetFacts(ready) is { } facts && ready != ReadyName(facts))
            {
                Keep(ready);
            }
        }

        RemoveLeftovers();
    }

    private string UniqueName(string mark) => $"{Prefix}{mark}{Guid.NewGuid():N}";
}
