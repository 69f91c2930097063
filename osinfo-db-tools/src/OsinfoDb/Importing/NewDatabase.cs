using System.Text;
using Osinfo.CommandLine;
using OsinfoDb.Archives;

namespace OsinfoDb.Importing;

/// <summary>The content of an archive, read to its end and found to be a database.</summary>
internal sealed class NewDatabase
{
    private const string GrammarFile = DatabaseLayout.SchemaDirectory + "/osinfo.rng";

    private NewDatabase(string version, ReadOnlyMemory<byte> grammar, IReadOnlyList<ArchiveEntry> entries) =>
        (Version, Grammar, Entries) = (version, grammar, entries);

    internal string Version { get; }

    internal ReadOnlyMemory<byte> Grammar { get; }

    /// <summary>Files and directories in the order of the archive.</summary>
    internal IReadOnlyList<ArchiveEntry> Entries { get; }

    internal IEnumerable<ArchiveEntry> Files => Entries.Where(entry => !entry.IsDirectory);

    internal long Length => Files.Sum(file => (long)file.Content.Length);

    internal static NewDatabase Read(byte[] archive, string name)
    {
        try
        {
            var entries = ArchiveReader.Read(new MemoryStream(archive, writable: false)).ToList();
            var version = Encoding.UTF8.GetString(FileOf(entries, DatabaseLayout.VersionFile).Span).TrimEnd('\n');
            return DatabaseVersion.IsWellFormed(version)
                ? new NewDatabase(version, FileOf(entries, GrammarFile), entries)
                : throw new InvalidDataException(
                    $"its version is '{version[..Math.Min(version.Length, 40)]}', expected a day as 20261121 or 20261121.01");
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw new ToolException(ExitCode.Unreadable, $"{name}: {e.Message}");
        }
        catch (RefusedArchiveException e)
        {
            throw new ToolException(ExitCode.Refused, $"{name}: refused: {e.Message}");
        }
    }

    private static ReadOnlyMemory<byte> FileOf(List<ArchiveEntry> entries, string path) =>
        entries.FirstOrDefault(entry => entry.Path == path && !entry.IsDirectory)?.Content
            ?? throw new InvalidDataException($"it has no file {path}, so it holds no database");
}
