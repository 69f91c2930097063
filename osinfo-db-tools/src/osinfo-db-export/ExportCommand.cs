using System.CommandLine;
using Osinfo.CommandLine;
using OsinfoDb.Locations;

namespace OsinfoDb.Tools.Export;

/// <summary>The tool <c>osinfo-db-export</c>: its command line.</summary>
internal static class ExportCommand
{
    internal const string Name = "osinfo-db-export";

    internal static ToolDescription Tool { get; } = new(Name)
    {
        ExitStatus = "0 done, 2 wrong usage, 3 an input cannot be read or the archive not written",
        Examples =
        [
            ("osinfo-db-export --system", "Pack the database of the distribution as osinfo-db-VERSION.tar.xz."),
            ("osinfo-db-export --dir data --version 20261121 --license COPYING --sign me@example.org", "A release, with its signature."),
            ("osinfo-db-export --dir data --manifest files.txt database.zip", "A zip, and a list of what is in it."),
            ("osinfo-db-export --user - | ssh host osinfo-db-import --local", "Hand your own entries to another machine."),
        ],
    };

    /// <param name="openStandardOutput">Opens what <c>-</c> names; only called for it.</param>
    internal static RootCommand Create(Func<Stream> openStandardOutput)
    {
        Argument<string?> archive = new("archive")
        {
            Description = "File to write, - for standard output; osinfo-db-VERSION.tar.xz when absent",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var version = Text("--version", "Version of the database; otherwise what the file VERSION says, or else the date", "string");
        Option<bool> anyVersion = new("--allow-any-version") { Description = "Take a version that is no date (yyyyMMdd or yyyyMMdd.NN)" };
        var format = Text("--format", "Kind of archive, tar.xz, tar.gz, tar.zst or zip; otherwise the name tells it", "format");
        var license = Text("--license", "Add this file as LICENSE", "file");
        var schema = Text("--schema", "Add this file as schema/osinfo.rng", "file");
        var time = Text("--mtime", "Time of all entries, as 2026-11-21T12:00:00Z or seconds since 1970; SOURCE_DATE_EPOCH wins", "time");
        var manifest = Text("--manifest", "Write a list of path, size and SHA-256 of all files here", "file");
        var sign = Text("--sign", "Write a detached signature by this key, made with gpg, to ARCHIVE.asc", "key");
        Option<bool> verbose = new("--verbose", "-v") { Description = "Tell every entry on standard error" };

        RootCommand command = new("Pack a directory with an osinfo database into an archive. The same content gives the same archive.")
        {
            archive, version, anyVersion, format, license, schema, time, manifest, sign, verbose,
        };
        command.Options.Remove(command.Options.OfType<VersionOption>().Single());
        command.Options.Add(new VersionOption("--tool-version"));
        var location = LocationOptions.AddTo(command);
        command.SetAction((result, cancellationToken) => Task.FromResult(ExportRun.Run(
            new ExportOptions
            {
                Source = location.GetTarget(result).Path,
                Archive = result.GetValue(archive),
                Format = result.GetValue(format)?.LastOrDefault() is { } name ? FormatNames.Parse(name) : null,
                Version = result.GetValue(version)?.LastOrDefault(),
                AllowAnyVersion = result.GetValue(anyVersion),
                ModifiedTime = EntryTime.ParseOption(result.GetValue(time)?.LastOrDefault()),
                SourceDateEpoch = EntryTime.ParseEpoch(Environment.GetEnvironmentVariable(EntryTime.EpochVariable)),
                LicenseFile = result.GetValue(license)?.LastOrDefault(),
                SchemaFile = result.GetValue(schema)?.LastOrDefault(),
                ManifestFile = result.GetValue(manifest)?.LastOrDefault(),
                SigningKey = result.GetValue(sign)?.LastOrDefault(),
                IsVerbose = result.GetValue(verbose),
            },
            openStandardOutput,
            result.InvocationConfiguration.Error,
            cancellationToken)));
        return command;
    }

    /// <summary>Of an option that is repeated the last one counts.</summary>
    private static Option<string[]> Text(string name, string description, string valueName) =>
        new(name) { Description = description, HelpName = valueName };
}
