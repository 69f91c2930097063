using System.Globalization;
using System.Text;
using System.Text.Json;
using Osinfo.CommandLine;

namespace Osinfo.Tools.Query;

/// <summary>Writes what <c>--database</c> tells.</summary>
internal static class CoverageFormat
{
    private static readonly Dictionary<string, string> Facts = new(StringComparer.Ordinal)
    {
        ["release-date"] = "release date",
        ["eol-date"] = "end of life",
        ["kinds-of-support"] = "ends of kinds of support",
        ["resources"] = "memory, disk, processors",
        ["firmware"] = "firmware",
        ["requirements"] = "TPM, Secure Boot",
        ["devices"] = "devices",
        ["media"] = "media",
        ["tree"] = "install trees",
        ["image"] = "disk images",
    };

    internal static void WritePlain(TextWriter output, Coverage coverage)
    {
        var age = coverage.AgeInDays is { } days ? string.Create(CultureInfo.InvariantCulture, $"{days} day{(days == 1 ? "" : "s")}") : "unknown";
        output.WriteLine($"Version: {TerminalText.Escape(coverage.Version ?? "unknown")}");
        output.WriteLine($"Source:  {TerminalText.Escape(coverage.Source ?? "none")}");
        output.WriteLine($"Age:     {age}");
        output.WriteLine();
        output.WriteLine("Entities");
        foreach (var (kind, count) in coverage.Entities)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kind,-24} {count,6}"));
        }

        output.WriteLine();
        output.WriteLine("Operating systems with");
        foreach (var (fact, count) in coverage.Facts)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {Facts[fact],-24} {count,6} {Share(coverage, count),4:0} %"));
        }
    }

    internal static void WriteJson(TextWriter output, Coverage coverage)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, JsonFormat.Options))
        {
            json.WriteStartObject();
            json.WriteString("version", coverage.Version);
            json.WriteString("source", coverage.Source);
            if (coverage.AgeInDays is { } days)
            {
                json.WriteNumber("ageDays", days);
            }
            else
            {
                json.WriteNull("ageDays");
            }

            json.WriteStartObject("entities");
            foreach (var (kind, count) in coverage.Entities)
            {
                json.WriteNumber(Column.ToCamelCase(kind), count);
            }

            json.WriteEndObject();
            json.WriteStartObject("osesWith");
            foreach (var (fact, count) in coverage.Facts)
            {
                json.WriteStartObject(Column.ToCamelCase(fact));
                json.WriteNumber("count", count);
                json.WriteNumber("percent", Math.Round((decimal)Share(coverage, count), 1));
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(line.GetBuffer().AsSpan(0, (int)line.Length)));
    }

    private static double Share(Coverage coverage, int count) => coverage.OsCount == 0 ? 0 : 100.0 * count / coverage.OsCount;
}
