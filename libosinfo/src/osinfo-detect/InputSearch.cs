namespace Osinfo.Tools.Detect;

/// <summary>
/// Finds media and trees below a directory: files that are named as images or carry the mark of ISO 9660, directories with a
/// <c>.treeinfo</c>. Links to directories are not followed, so a circle cannot trap it.
/// </summary>
internal static class InputSearch
{
    // ECMA-119, 8.1.2: the standard identifier, one byte into the first volume descriptor.
    private const int MarkOffset = 16 * 2048 + 1;

    private static readonly string[] TreeinfoNames = [".treeinfo", "treeinfo"];

    internal static IEnumerable<Input> Run(string root, InputKind? kind)
    {
        var pending = new Stack<string>([root]);
        while (pending.TryPop(out var directory))
        {
            if (!TryList(directory, out var entries, out var error))
            {
                yield return new Input(directory, kind ?? InputKind.Tree, error);
                continue;
            }

            if (kind != InputKind.Media && entries.Exists(entry => TreeinfoNames.Contains(entry.Name)))
            {
                yield return new Input(directory, InputKind.Tree);
            }

            if (kind != InputKind.Tree)
            {
                foreach (var file in entries.OfType<FileInfo>().Where(IsImage))
                {
                    yield return new Input(Path.Combine(directory, file.Name), InputKind.Media);
                }
            }

            foreach (var child in entries.OfType<DirectoryInfo>().Where(child => child.LinkTarget is null).Reverse())
            {
                pending.Push(Path.Combine(directory, child.Name));
            }
        }
    }

    private static bool TryList(string directory, out List<FileSystemInfo> entries, out string? error)
    {
        try
        {
            entries = [.. new DirectoryInfo(directory).EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal)];
            error = null;
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            entries = [];
            error = FileErrors.Describe(e, directory);
            return false;
        }
    }

    private static bool IsImage(FileInfo file) =>
        file.Extension.Equals(".iso", StringComparison.OrdinalIgnoreCase) || HasMark(file);

    private static bool HasMark(FileInfo file)
    {
        try
        {
            // Pipes and devices could block; they have no length. That of a link is its own, not that of its target.
            var target = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo;
            if (target is null || target.Length < MarkOffset)
            {
                return false;
            }

            using var stream = target.OpenRead();
            stream.Position = MarkOffset;
            Span<byte> mark = stackalloc byte[5];
            return stream.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false) == mark.Length && mark.SequenceEqual("CD001"u8);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
