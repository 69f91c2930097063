using Osinfo.CommandLine;

namespace OsinfoDb.Importing.Sources;

/// <summary>Reads an archive that is a file, or comes through a pipe.</summary>
internal static class ArchiveFile
{
    /// <summary>Bytes; a database has about 200 KiB.</summary>
    internal const int MaxLength = 64 * 1024 * 1024;

    private const int MaxSignatureLength = 64 * 1024;
    private const string StandardInput = "-";
    private static readonly string[] SignatureSuffixes = [".asc", ".sig"];

    internal static FetchedArchive Read(ImportOptions options, Func<Stream> openStandardInput)
    {
        var isStandardInput = options.Archive is null or StandardInput;
        var name = isStandardInput ? "standard input" : PathOf(options.Archive!);
        var content = ReadAll(name, () => isStandardInput ? openStandardInput() : File.OpenRead(name), MaxLength);
        var signature = options.IsUnsigned || options.SignatureFile is not null || isStandardInput ? null : FindSignature(name);
        return new FetchedArchive(name, content, signature);
    }

    internal static byte[] ReadSignature(string path) => ReadAll(path, () => File.OpenRead(path), MaxSignatureLength);

    /// <summary>The address of a web server; null when something else is meant.</summary>
    internal static Uri? WebAddressOf(string? archive) =>
        archive is not null && archive.Contains("://", StringComparison.Ordinal)
        && Uri.TryCreate(archive, UriKind.Absolute, out var address) && WebAddress.IsWeb(address) ? address : null;

    private static string PathOf(string archive) =>
        !archive.Contains("://", StringComparison.Ordinal) ? archive
        : Uri.TryCreate(archive, UriKind.Absolute, out var address) && address is { IsFile: true, IsUnc: false } ? address.LocalPath
        : throw new ToolException(ExitCode.Usage, $"'{archive}': expected a file, or a file:, http: or https: address");

    private static byte[]? FindSignature(string archive) =>
        SignatureSuffixes.Select(suffix => archive + suffix).FirstOrDefault(File.Exists) is { } path ? ReadSignature(path) : null;

    private static byte[] ReadAll(string name, Func<Stream> open, int maxLength)
    {
        try
        {
            using var stream = open();
            using var content = new MemoryStream();
            var step = new byte[64 * 1024];
            for (int length; (length = stream.Read(step)) > 0;)
            {
                content.Write(step, 0, length);
                if (content.Length > maxLength)
                {
                    throw new ToolException(ExitCode.Refused, $"{name}: refused: more than {maxLength / 1024} KiB");
                }
            }

            return content.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.Unreadable, $"{name}: {Explain(e)}");
        }
    }

    private static string Explain(Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "is a directory, or may not be read",
        _ => e.Message,
    };
}
