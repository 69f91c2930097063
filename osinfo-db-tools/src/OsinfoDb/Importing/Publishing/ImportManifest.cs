using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OsinfoDb.Archives;

namespace OsinfoDb.Importing.Publishing;

/// <summary>
/// The list of the files that an import wrote: SHA-256, size and path, a tab between them. It lies in <c>schema</c>, the one place where
/// nobody who loads the database asks what it is.
/// </summary>
internal sealed class ImportManifest
{
    internal const string Path = DatabaseLayout.ImportManifestFile;

    private const int MaxLength = 16 * 1024 * 1024;

    private readonly SortedDictionary<string, (string Digest, long Length)> _files = new(StringComparer.Ordinal);

    internal IReadOnlyCollection<string> Files => _files.Keys;

    internal bool Contains(string path) => _files.ContainsKey(path);

    /// <summary>The SHA-256 of what is in a file.</summary>
    internal static string DigestOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    internal void Add(string path, string digest, long length) => _files[path] = (digest, length);

    /// <summary>Adds what another one lists and this one does not.</summary>
    internal void AddMissing(ImportManifest other)
    {
        foreach (var (path, facts) in other._files)
        {
            _files.TryAdd(path, facts);
        }
    }

    /// <summary>Whether a file of the database is there, but not as the import wrote it.</summary>
    internal bool IsChanged(string root, string path)
    {
        var (digest, length) = _files[path];
        var file = new FileInfo(System.IO.Path.Join(root, path));
        if (!file.Exists || file.LinkTarget is not null || file.Length != length)
        {
            return file.Exists || file.LinkTarget is not null;
        }

        using var stream = file.OpenRead();
        return Convert.ToHexStringLower(SHA256.HashData(stream)) != digest;
    }

    /// <summary>The manifest of a database; null when it has none, or one that cannot be used.</summary>
    internal static ImportManifest? TryRead(string root)
    {
        var file = new FileInfo(System.IO.Path.Join(root, Path));
        if (!file.Exists || file.LinkTarget is not null || file.Length > MaxLength)
        {
            return null;
        }

        var manifest = new ImportManifest();
        foreach (var line in File.ReadLines(file.FullName))
        {
            if (line.Split('\t') is not [{ Length: 64 } digest, var size, { Length: > 0 } path]
                || !long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            {
                return null;
            }

            manifest._files[path] = (digest, length);
        }

        return manifest;
    }

    internal byte[] ToBytes()
    {
        var text = new StringBuilder();
        foreach (var (path, (digest, length)) in _files)
        {
            text.Append(CultureInfo.InvariantCulture, $"{digest}\t{length}\t{path}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
