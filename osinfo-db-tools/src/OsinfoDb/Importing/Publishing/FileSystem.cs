using System.Runtime.InteropServices;

namespace OsinfoDb.Importing.Publishing;

/// <summary>What the base library does not offer: exchanging two directories, hard links, the facts about a file. Linux only.</summary>
internal static unsafe partial class FileSystem
{
    private const string Library = "libc";
    private const int CurrentDirectory = -100;
    private const int NoFollow = 0x100;
    private const uint BasicFacts = 0x7FF;
    private const uint Exchange = 2;
    private const int NoSystemCall = 38;

    /// <summary>What is known about a file, not following a link; null when there is none or the system cannot say.</summary>
    internal static FileFacts? TryGetFacts(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        try
        {
            return statx(CurrentDirectory, path, NoFollow, BasicFacts, out var facts) == 0 ? facts : null;
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Exchanges two directories in one step.</summary>
    /// <returns>0, or the number of the error.</returns>
    internal static int TryExchange(string left, string right)
    {
        if (!OperatingSystem.IsLinux())
        {
            return NoSystemCall;
        }

        try
        {
            return renameat2(CurrentDirectory, left, CurrentDirectory, right, Exchange) == 0 ? 0 : Marshal.GetLastPInvokeError();
        }
        catch (EntryPointNotFoundException)
        {
            return NoSystemCall;
        }
    }

    /// <summary>Gives a file, or a link, a second name; copies it where the file system knows no second names.</summary>
    internal static void LinkOrCopy(string source, string target)
    {
        if (OperatingSystem.IsWindows() || link(source, target) != 0)
        {
            Copy(source, target);
        }
    }

    /// <summary>Has everything that was written to the file system of a directory stored for good.</summary>
    internal static void Synchronise(string directory)
    {
        if (OperatingSystem.IsLinux() && open(directory, 0) is >= 0 and var descriptor)
        {
            _ = syncfs(descriptor);
            _ = close(descriptor);
        }
    }

    /// <summary>Gives a directory to the owner of another, where that is allowed.</summary>
    internal static void GiveTo(string path, FileFacts owner)
    {
        if (OperatingSystem.IsLinux())
        {
            _ = lchown(path, owner.UserId, owner.GroupId);
        }
    }

    internal static uint EffectiveUserId => OperatingSystem.IsWindows() ? 0 : geteuid();

    private static void Copy(string source, string target)
    {
        if (new FileInfo(source).LinkTarget is { } place)
        {
            File.CreateSymbolicLink(target, place);
        }
        else
        {
            File.Copy(source, target);
        }
    }

#pragma warning disable SYSLIB1054, CA1401, IDE1006 // Named as in the manual.
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int renameat2(int oldDirectory, string oldPath, int newDirectory, string newPath, uint flags);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int statx(int directory, string path, int flags, uint mask, out FileFacts facts);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int link(string oldPath, string newPath);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int lchown(string path, uint owner, uint group);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags);

    [LibraryImport(Library)]
    private static partial int syncfs(int descriptor);

    [LibraryImport(Library)]
    private static partial int close(int descriptor);

    [LibraryImport(Library)]
    private static partial uint geteuid();
#pragma warning restore SYSLIB1054, CA1401, IDE1006
}
