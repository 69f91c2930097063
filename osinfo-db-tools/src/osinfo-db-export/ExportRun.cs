using System.Text;
using Osinfo.CommandLine;
using OsinfoDb.Archives;

namespace OsinfoDb.Tools.Export;

/// <summary>Makes an archive. Everything is made in memory first, so that a failure leaves nothing behind.</summary>
internal static class ExportRun
{
    private const string SchemaPath = DatabaseLayout.SchemaDirectory + "/osinfo.rng";

    internal static int Run(ExportOptions options, Func<Stream> openStandardOutput, TextWriter error, CancellationToken cancellationToken)
    {
        if (options is { IsToStandardOutput: true, SigningKey: not null })
        {
            throw new ToolException(ExitCode.Usage, "--sign needs a file to put the signature beside, not the standard output");
        }

        var format = options.Format
            ?? (options.Archive is { } name && !options.IsToStandardOutput ? FormatNames.Of(name) : ArchiveFormat.TarXz);
        var leftOut = new List<string>();
        var source = new SourceTree(options.Source, (path, fault) => leftOut.Add($"'{path}' {fault}; left out"), cancellationToken);
        var files = source.Read().ToList();
        if (files.Count == 0)
        {
            throw new ToolException(ExitCode.Unreadable, $"{options.Source}: this is no database, it has no entities and no schema");
        }

        leftOut.ForEach(text => Note(error, text));
        var version = ChooseVersion(options, source);
        AddFile(files, DatabaseLayout.VersionFile, Encoding.UTF8.GetBytes(version));
        AddFile(files, DatabaseLayout.LicenseFile, options.LicenseFile);
        AddFile(files, SchemaPath, options.SchemaFile);
        if (files.TrueForAll(file => file.Path != SchemaPath))
        {
            Note(error, $"the database has no {SchemaPath}; --schema adds it");
        }

        var top = "osinfo-db-" + version;
        var entries = ArchiveWriter.Arrange(files);
        if (options.IsVerbose)
        {
            WriteEntries(error, top, entries);
        }

        var archive = Pack(format, top, ChooseTime(options, version), entries);
        cancellationToken.ThrowIfCancellationRequested();
        var manifest = options.ManifestFile is null ? null : Manifest.Write(top, entries);
        if (options.IsToStandardOutput)
        {
            using var output = openStandardOutput();
            output.Write(archive);
            WriteFiles([(options.ManifestFile, manifest)], cancellationToken);
            return ExitCode.Success;
        }

        var path = options.Archive ?? $"{top}.{FormatNames.Ending(format)}";
        var signaturePath = path + ".asc";
        var signature = options.SigningKey is null ? null : Gpg.Sign(options.SigningKey, archive, cancellationToken);
        WriteFiles([(options.ManifestFile, manifest), (signaturePath, signature), (path, archive)], cancellationToken);
        if (signature is null && File.Exists(signaturePath))
        {
            Note(error, $"'{signaturePath}' is the signature of another archive");
        }

        return ExitCode.Success;
    }

    private static void AddFile(List<ArchiveEntry> files, string entry, string? path)
    {
        if (path is not null)
        {
            AddFile(files, entry, SourceTree.ReadFile(path));
        }
    }

    private static void AddFile(List<ArchiveEntry> files, string entry, ReadOnlyMemory<byte> content)
    {
        files.RemoveAll(file => file.Path == entry);
        files.Add(new ArchiveEntry { Path = entry, Content = content });
    }

    private static string ChooseVersion(ExportOptions options, SourceTree source)
    {
        var version = options.Version
            ?? source.ReadVersion()
            ?? DatabaseVersion.OfDay(options.SourceDateEpoch ?? options.ModifiedTime ?? DateTimeOffset.UtcNow);
        var code = options.Version is null ? ExitCode.Unreadable : ExitCode.Usage;
        if (version is "" or ['.', ..] || version.Any(c => c is '/' or '\\' || char.IsControl(c)))
        {
            throw new ToolException(code, $"the version '{version}' cannot be part of a file name");
        }

        return options.AllowAnyVersion || DatabaseVersion.IsWellFormed(version)
            ? version
            : throw new ToolException(
                code, $"the version '{version}' is no date, expected yyyyMMdd or yyyyMMdd.NN; --allow-any-version takes it all the same");
    }

    /// <summary>
    /// The environment wins, so that who rebuilds a package can set the time whatever its scripts say. Nobody saying anything, it is
    /// the day of the version, which is the same tomorrow and elsewhere.
    /// </summary>
    private static DateTimeOffset ChooseTime(ExportOptions options, string version) =>
        options.SourceDateEpoch ?? options.ModifiedTime ?? DatabaseVersion.GetDay(version) ?? DateTimeOffset.UnixEpoch;

    /// <summary>Packs, and reads the result back: what an import would refuse is not worth writing.</summary>
    private static byte[] Pack(ArchiveFormat format, string top, DateTimeOffset time, IReadOnlyList<ArchiveEntry> entries)
    {
        using var archive = new MemoryStream();
        try
        {
            ArchiveWriter.Write(archive, format, top, time, entries);
            archive.Position = 0;
            foreach (var _ in ArchiveReader.Read(archive))
            {
            }
        }
        catch (Exception e) when (e is InvalidDataException or RefusedArchiveException)
        {
            throw new ToolException(ExitCode.Unreadable, $"the archive could not be imported: {e.Message}");
        }
        catch (IOException e)
        {
            // All is in memory: it is a library that is missing.
            throw new ToolException(ExitCode.Unreadable, e.Message);
        }

        return archive.ToArray();
    }

    private static void WriteFiles(IEnumerable<(string? Path, byte[]? Content)> contents, CancellationToken cancellationToken)
    {
        var files = new List<NewFile>();
        try
        {
            foreach (var (path, content) in contents)
            {
                if (path is not null && content is not null)
                {
                    files.Add(NewFile.Create(path, content));
                }
            }

            cancellationToken.ThrowIfCancellationRequested();
            files.ForEach(file => file.Commit());
        }
        finally
        {
            files.ForEach(file => file.Dispose());
        }
    }

    private static void WriteEntries(TextWriter error, string top, IReadOnlyList<ArchiveEntry> entries)
    {
        error.WriteLine(TerminalText.Escape($"{ExportCommand.Name}: d {top}/"));
        foreach (var entry in entries)
        {
            error.WriteLine(TerminalText.Escape($"{ExportCommand.Name}: {(entry.IsDirectory ? 'd' : 'r')} {top}/{entry.Path}"));
        }
    }

    private static void Note(TextWriter error, string text) => error.WriteLine($"{ExportCommand.Name}: note: {TerminalText.Escape(text)}");
}
