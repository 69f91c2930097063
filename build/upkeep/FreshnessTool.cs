using System.CommandLine;
using System.Globalization;
using Osinfo.CommandLine;
using Osinfo.Upkeep.Freshness;
using Osinfo.Upkeep.Lifecycle;
using Osinfo.Upkeep.Tables;

namespace Osinfo.Upkeep;

/// <summary><c>build/freshness</c>.</summary>
internal static class FreshnessTool
{
    internal static ToolDescription Description { get; } = new("freshness")
    {
        Command = "build/freshness",
        Examples =
        [
            ("build/freshness", "How far the database is behind the table of releases."),
            ("build/freshness --refresh --format json --output freshness.json", "Read the table anew first; a report for programs."),
            ("build/freshness --refresh --from http://localhost:8000/api/v1/", "Read from a mirror of endoflife.date."),
        ],
        ExitStatus = "0 the database is fresh, 1 something is missing, late, contradictory or unmapped, 2 wrong usage, 3 a table or address cannot be read",
    };

    internal static RootCommand Create()
    {
        Option<string> releases = new("--releases")
        {
            Description = "The table of releases; otherwise osinfo-db/lifecycle/releases.tsv",
            HelpName = "file",
        };
        Option<string> data = new("--data") { Description = "The database; otherwise osinfo-db/data", HelpName = "directory" };
        Option<string> today = new("--today") { Description = "The day to count lags to (YYYY-MM-DD); otherwise today", HelpName = "day" };
        Option<string> format = new("--format") { Description = "How to write: plain or json", HelpName = "format" };
        Option<string> output = new("--output") { Description = "Write the report into this file", HelpName = "file" };
        Option<bool> refresh = new("--refresh") { Description = "Read the table of releases anew from endoflife.date before" };
        Option<string> from = new("--from")
        {
            Description = $"The address of the API: one that ends with v1 has products/PRODUCT, another PRODUCT.json; otherwise {EndOfLifeClient.DefaultAddress}",
            HelpName = "address",
        };
        RootCommand command = new("Compare the database with a table of releases and their ends of support.")
        {
            releases, data, today, format, output, refresh, from,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var day = ParseDay(result.GetValue(today));
            var isJson = (result.GetValue(format) ?? "plain") switch
            {
                "plain" => false,
                "json" => true,
                var other => throw new ToolException(ExitCode.Usage, $"unknown format '{other}', expected plain or json"),
            };
            var directory = Checkout.OsinfoDb;
            var table = result.GetValue(releases) ?? Path.Combine(directory, "lifecycle/releases.tsv");
            if (result.GetValue(refresh))
            {
                await RefreshAsync(
                    directory, table, result.GetValue(from), day, result.InvocationConfiguration.Error, cancellationToken).ConfigureAwait(false);
            }

            var report = Reading.Guard(() => FreshnessCheck.Run(
                Databases.Load(result.GetValue(data) ?? Path.Combine(directory, "data")), LifecycleTables.Load(directory, table), day));
            if (result.GetValue(output) is { } file)
            {
                await using var writer = new StreamWriter(file);
                Write(writer, report, isJson);
            }
            else
            {
                Write(result.InvocationConfiguration.Output, report, isJson);
            }

            return report.Findings.Count > 0 ? ExitCode.NotFound : ExitCode.Success;
        });
        return command;
    }

    private static async Task RefreshAsync(
        string directory, string table, string? from, DateOnly day, TextWriter error, CancellationToken cancellationToken)
    {
        var address = from ?? EndOfLifeClient.DefaultAddress;
        if (!Uri.TryCreate(address.TrimEnd('/') + "/", UriKind.Absolute, out var baseAddress) || baseAddress.Scheme is not ("http" or "https"))
        {
            throw new ToolException(ExitCode.Usage, $"'{address}' is no http or https address");
        }

        using var http = EndOfLifeClient.CreateHttpClient();
        var products = Reading.Guard(() => ProductMap.Read(Path.Combine(directory, "lifecycle/products.tsv")));
        await RefreshCommand.RunAsync(table, products, new EndOfLifeClient(http, baseAddress), day, error, cancellationToken).ConfigureAwait(false);
    }

    private static void Write(TextWriter writer, FreshnessReport report, bool isJson)
    {
        if (isJson)
        {
            FreshnessJson.Write(writer, report);
        }
        else
        {
            FreshnessText.Write(writer, report);
        }
    }

    private static DateOnly ParseDay(string? text) => text is null ? DateOnly.FromDateTime(DateTime.UtcNow)
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new ToolException(ExitCode.Usage, $"'{text}' is no day, expected one such as 2026-01-31");
}
