using OsinfoDb.Archives;
using OsinfoDb.Files;
using OsinfoDb.Validation;

namespace OsinfoDb.Tools.Validate;

/// <summary>Checks one file.</summary>
internal sealed class FileCheck(Grammar grammar, ResultCache cache)
{
    internal Report Check(string path, FileType type)
    {
        try
        {
            return type switch
            {
                FileType.Regular => Check(path, Read(path)),
                FileType.NullDevice => Check(path, []),
                FileType.Missing => Unreadable(path, "there is no such file or directory"),
                FileType.Directory => Unreadable(path, "the directory cannot be read"),
                _ => Unreadable(path, "is neither a file nor a directory"),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unreadable(path, ReadError.Of(e));
        }
    }

    internal Report CheckStandardInput(Stream input) => Judge("-", grammar.Validate(input, "-"));

    private Report Check(string path, byte[] content)
    {
        if (content.Length == 0 && IsBelowEntityDirectory(path))
        {
            return new Report(path, Verdict.Hiding);
        }

        var key = cache.KeyOf(content);
        if (cache.IsKnownValid(key))
        {
            return new Report(path, Verdict.Valid);
        }

        var report = Judge(path, grammar.Validate(content, path));
        if (report.Verdict == Verdict.Valid)
        {
            cache.AddValid(key);
        }

        return report;
    }

    private static Report Judge(string path, IReadOnlyList<Finding> findings) =>
        new(path, findings.Count == 0 ? Verdict.Valid : Verdict.Invalid) { Findings = findings };

    private static Report Unreadable(string path, string why) => new(path, Verdict.Unreadable) { Error = $"{path}: {why}" };

    /// <summary>One byte more than is allowed is enough to see that there are too many.</summary>
    private static byte[] Read(string path)
    {
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        var content = new byte[Math.Min(RandomAccess.GetLength(file), Grammar.MaxDocumentSize + 1)];
        var length = 0;
        while (length < content.Length && RandomAccess.Read(file, content.AsSpan(length), length) is > 0 and var read)
        {
            length += read;
        }

        return length == content.Length ? content : content[..length];
    }

    private static bool IsBelowEntityDirectory(string path) =>
        Path.GetDirectoryName(Path.GetFullPath(path))?.Split(Path.DirectorySeparatorChar).Any(DatabaseLayout.EntityDirectories.Contains) == true;
}
