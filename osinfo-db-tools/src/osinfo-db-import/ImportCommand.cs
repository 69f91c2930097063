using System.CommandLine;
using System.CommandLine.Parsing;
using Osinfo.CommandLine;
using OsinfoDb.Importing;
using OsinfoDb.Importing.Sources;
using OsinfoDb.Locations;

namespace OsinfoDb.Tools.Import;

/// <summary>The tool <c>osinfo-db-import</c>: its command line.</summary>
internal static class ImportCommand
{
    internal const string Name = "osinfo-db-import";

    private const string BaseVariable = "OSINFO_DB_BASE_URL";

    internal static ToolDescription Tool { get; } = new(Name)
    {
        ExitStatus = "0 done, 2 wrong usage, 3 something cannot be read, fetched or written, 4 refused for safety",
        Examples =
        [
            ("osinfo-db-import --local --latest", "The newest release for the whole machine, when there is a newer one."),
            ("osinfo-db-import --user osinfo-db-20261121.tar.xz", "An archive for yourself; its signature is checked when it lies beside it."),
            ("osinfo-db-import --local --keyring mine.gpg https://example.org/osinfo-db-20261121.tar.xz", "From a web server, signed by your key."),
            ("osinfo-db-import --local --rollback", "Back to what was there before the last import."),
        ],
    };

    internal static RootCommand Create(WebLimits? webLimits = null)
    {
        Argument<string?> archive = new("archive")
        {
            Description = "File, or file:, http: or https: address; - or nothing reads standard input",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var latest = Flag("--latest", "Import the newest release from the web site, if it is newer");
        var nightly = Flag("--nightly", "Import what the web site made last night");
        var baseUrl = Text("--base-url", $"Web site for --latest and --nightly, otherwise {BaseVariable}; may be repeated", "address");
        var allowHttp = Flag("--allow-http", "Let --latest and --nightly go without https");
        var keyring = Text("--keyring", "File with the keys that may sign; may be repeated", "file");
        var signature = Text("--signature", "The detached signature of the archive, when it is not beside it", "file");
        var requireSignature = Flag("--require-signature", "Refuse local files without signature, too");
        var unsigned = Flag("--unsigned", "Look at no signature, not even for what comes over the network");
        var allowDowngrade = Flag("--allow-downgrade", "Let an older database replace a newer one");
        var prune = Flag("--prune", "Remove files that are not in the archive, no matter who put them there");
        var rollback = Flag("--rollback", "Go back to what was there before the last import");
        var recompile = Flag("--recompile", "Compile the database that is there anew, after files in it were changed by hand");
        var noWait = Flag("--no-wait", "Fail when another import into the directory is under way");
        Option<bool> verbose = new("--verbose", "-v") { Description = "Tell every entry" };

        RootCommand command = new("Import an archive of the osinfo database: all of it or nothing.")
        {
            archive, latest, nightly, baseUrl, allowHttp, keyring, signature, requireSignature, unsigned, allowDowngrade, prune, rollback,
            recompile, noWait, verbose,
        };
        var location = LocationOptions.AddTo(command);
        command.Validators.Add(result => Check(result, archive, [latest, nightly, rollback, recompile]));
        command.Validators.Add(result => Exclude(result, unsigned, requireSignature));
        command.Validators.Add(result => Exclude(result, unsigned, signature));
        command.SetAction((result, cancellationToken) =>
        {
            var configuration = result.InvocationConfiguration;
            var options = new ImportOptions
            {
                Target = location.GetTarget(result),
                Archive = result.GetValue(archive),
                Announcement = result.GetValue(latest) ? Announcement.Latest : result.GetValue(nightly) ? Announcement.Nightly : null,
                BaseAddresses = result.GetValue(baseUrl) is { Length: > 0 } given ? given : BasesOfEnvironment(),
                AllowHttp = result.GetValue(allowHttp),
                Keyrings = result.GetValue(keyring) ?? [],
                SignatureFile = result.GetValue(signature)?.LastOrDefault(),
                RequireSignature = result.GetValue(requireSignature),
                IsUnsigned = result.GetValue(unsigned),
                AllowDowngrade = result.GetValue(allowDowngrade),
                Prune = result.GetValue(prune),
                Rollback = result.GetValue(rollback),
                Recompile = result.GetValue(recompile),
                NoWait = result.GetValue(noWait),
                IsVerbose = result.GetValue(verbose),
            };
            return new ImportRun(options, new Reporter(Name, configuration.Output, configuration.Error))
            {
                LoadGrammar = Grammars.Load,
                WebLimits = webLimits ?? new WebLimits(),
            }.RunAsync(cancellationToken);
        });
        return command;
    }

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description };

    private static Option<string[]> Text(string name, string description, string valueName) =>
        new(name) { Description = description, HelpName = valueName };

    private static string[] BasesOfEnvironment() =>
        (Environment.GetEnvironmentVariable(BaseVariable) ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static void Check(CommandResult result, Argument<string?> archive, Option<bool>[] sources)
    {
        var given = sources.Where(result.GetValue).Select(option => option.Name).ToList();
        if (given.Count > 1)
        {
            result.AddError($"{string.Join(" and ", given)} exclude each other");
        }
        else if (given.Count == 1 && result.GetResult(archive) is { Tokens.Count: > 0 })
        {
            result.AddError($"{given[0]} and an archive exclude each other");
        }
    }

    private static void Exclude(CommandResult result, Option<bool> flag, Option other)
    {
        if (result.GetValue(flag) && result.GetResult(other) is { Implicit: false })
        {
            result.AddError($"{flag.Name} and {other.Name} exclude each other");
        }
    }
}
