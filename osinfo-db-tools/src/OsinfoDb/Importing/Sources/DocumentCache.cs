using System.Security.Cryptography;
using System.Text;

namespace OsinfoDb.Importing.Sources;

/// <summary>
/// Keeps the last answer of each address with its entity tag, so that a daily question costs a few hundred bytes. May be deleted at any
/// time; where it cannot be written, every question is asked in full.
/// </summary>
internal sealed class DocumentCache(string? directory)
{
    private const int MaxTagLength = 200;

    /// <summary>The place that the environment sets for caches of the user.</summary>
    internal static DocumentCache OfUser()
    {
        var caches = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } set && Path.IsPathRooted(set) ? set
            : Environment.GetEnvironmentVariable("HOME") is { Length: > 0 } home ? Path.Join(home, ".cache")
            : null;
        return new DocumentCache(caches is null ? null : Path.Join(caches, "osinfo-db-import"));
    }

    internal (string Tag, byte[] Content)? Find(Uri address, int maxLength)
    {
        try
        {
            var file = new FileInfo(PlaceOf(address) ?? "");
            if (!file.Exists || file.Length > maxLength + MaxTagLength)
            {
                return null;
            }

            var bytes = File.ReadAllBytes(file.FullName);
            var end = bytes.AsSpan().IndexOf((byte)'\n');
            return end > 0 ? (Encoding.ASCII.GetString(bytes, 0, end), bytes[(end + 1)..]) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    internal void Keep(Uri address, string? tag, byte[] content)
    {
        if (PlaceOf(address) is not { } place || tag is not { Length: <= MaxTagLength } || tag.Contains('\n', StringComparison.Ordinal))
        {
            return;
        }

        var temporary = $"{place}.{Guid.NewGuid():N}";
        try
        {
            Directory.CreateDirectory(directory!);
            File.WriteAllBytes(temporary, [.. Encoding.ASCII.GetBytes(tag), (byte)'\n', .. content]);
            File.Move(temporary, place, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The cache is not worth an error.
        }
    }

    private string? PlaceOf(Uri address) => directory is null ? null
        : Path.Join(directory, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri)))[..32]);
}
