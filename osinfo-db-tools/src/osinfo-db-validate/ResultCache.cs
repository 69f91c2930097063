using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using OsinfoDb.Validation;

namespace OsinfoDb.Tools.Validate;

/// <summary>
/// Remembers which contents were valid, as hashes, one file for each grammar. It only saves time: a file that is missing, broken or cannot
/// be written does no harm.
/// </summary>
internal sealed class ResultCache
{
    private const string Prefix = "valid-";
    private const int MaxEntries = 50_000;
    private const int MaxGrammars = 4;
    private const int HashLength = SHA256.HashSizeInBytes;

    // To change with anything that changes a verdict.
    private static readonly byte[] Magic = "osinfo-db-validate 1\n"u8.ToArray();

    private readonly string? _directory;
    private readonly string _name;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _seen = new(StringComparer.Ordinal);
    private volatile bool _hasNew;

    /// <param name="directory">Where to keep it; null to keep nothing.</param>
    /// <param name="grammar">The grammar that the results are about.</param>
    internal ResultCache(string? directory, Grammar grammar)
    {
        _directory = directory;
        _name = Prefix + grammar.Hash[..32];
        Read();
    }

    /// <summary>The directory of this tool below the user's cache; null when there is none.</summary>
    internal static string? DefaultDirectory()
    {
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        var home = Environment.GetEnvironmentVariable("HOME");
        return Path.IsPathRooted(cache) ? Path.Join(cache, "osinfo", "validate")
            : Path.IsPathRooted(home) ? Path.Join(home, ".cache", "osinfo", "validate")
            : null;
    }

    /// <summary>The key of a content; null when nothing is kept.</summary>
    internal string? KeyOf(byte[] content) => _directory is null ? null : Encoding.Latin1.GetString(SHA256.HashData(content));

    internal bool IsKnownValid(string? key)
    {
        if (key is null || !_known.Contains(key))
        {
            return false;
        }

        _seen.TryAdd(key, true);
        return true;
    }

    internal void AddValid(string? key)
    {
        if (key is not null && _seen.TryAdd(key, true))
        {
            _hasNew = true;
        }
    }

    /// <summary>Writes what is new, by a file that takes the place of the old one.</summary>
    internal void Save()
    {
        if (_directory is null || !_hasNew)
        {
            return;
        }

        // One name for all: what a run that was ended has left is written over, and two at a time spoil nothing but the cache.
        var temporary = Path.Join(_directory, $".{_name}");
        try
        {
            Directory.CreateDirectory(_directory);
            File.WriteAllBytes(temporary, Serialize());
            File.Move(temporary, Path.Join(_directory, _name), overwrite: true);
            DeleteOldest();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
        }
    }

    /// <summary>Magic, hashes, and a hash of all that.</summary>
    private byte[] Serialize()
    {
        // Those of this run first: the others may be of files that are gone.
        var kept = _seen.Keys.Concat(_known.Except(_seen.Keys)).Take(MaxEntries).Order(StringComparer.Ordinal);
        byte[] content = [.. Magic, .. kept.SelectMany(Encoding.Latin1.GetBytes)];
        return [.. content, .. SHA256.HashData(content)];
    }

    private void Read()
    {
        if (_directory is null || ReadBytes(Path.Join(_directory, _name)) is not { } bytes)
        {
            return;
        }

        var hashes = bytes.AsSpan(Magic.Length..^HashLength);
        for (var i = 0; i < hashes.Length; i += HashLength)
        {
            _known.Add(Encoding.Latin1.GetString(hashes.Slice(i, HashLength)));
        }
    }

    /// <summary>Null when there is no such file, or it is not what was written.</summary>
    private static byte[]? ReadBytes(string path)
    {
        try
        {
            var length = new FileInfo(path) is { Exists: true } file ? file.Length : 0;
            var rest = length - Magic.Length - HashLength;
            if (rest < 0 || rest > MaxEntries * HashLength || rest % HashLength != 0)
            {
                return null;
            }

            var bytes = File.ReadAllBytes(path);
            return bytes.AsSpan().StartsWith(Magic) && SHA256.HashData(bytes.AsSpan(..^HashLength)).AsSpan().SequenceEqual(bytes.AsSpan(^HashLength..))
                ? bytes
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void DeleteOldest()
    {
        foreach (var file in new DirectoryInfo(_directory!).GetFiles(Prefix + "*").OrderByDescending(file => file.LastWriteTimeUtc).Skip(MaxGrammars))
        {
            TryDelete(file.FullName);
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
            // It stays until the next time.
        }
    }
}
