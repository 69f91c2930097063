using System.Globalization;
using Osinfo.CommandLine;

namespace Osinfo.Upkeep.Lifecycle;

/// <summary><c>build/lifecycle</c>: brings the dates of the tables into the entries.</summary>
internal static class FillCommand
{
    private const string AnnouncedField = "eol-announced";

    /// <param name="directory">The directory <c>osinfo-db</c>.</param>
    /// <param name="isDryRun">Whether to tell only.</param>
    /// <param name="output">Gets a line for every date that changes.</param>
    /// <returns>With <paramref name="isDryRun"/> 1 when something would change.</returns>
    internal static int Run(string directory, bool isDryRun, TextWriter output)
    {
        var data = Path.Combine(directory, "data");
        var tables = LifecycleTables.Load(directory);
        var database = Databases.Load(data);
        var changed = FillAnnounced(database, tables, data, isDryRun, output);
        foreach (var own in LifecycleDates.For(database, tables).GroupBy(date => date.Product))
        {
            EntryFile? file = null;
            foreach (var date in own.Where(date => own.Key.GetValue(date.Field) != Show(date.Day)))
            {
                file ??= new EntryFile(EntryFile.PathOf(data, own.Key));
                file.Set(date.Field, date.Day);
                output.WriteLine($"{own.Key.Id} {date.Field} {own.Key.GetValue(date.Field) ?? "-"} {Show(date.Day)} ({date.Source})");
                changed++;
            }

            if (file is { IsChanged: true } && !isDryRun)
            {
                file.Save();
            }
        }

        return changed > 0 && isDryRun ? ExitCode.NotFound : ExitCode.Success;
    }

    /// <summary>Tells of entries whether an end of support is announced; goes before the dates, which take it away again.</summary>
    private static int FillAnnounced(OsinfoDatabase database, LifecycleTables tables, string data, bool isDryRun, TextWriter output)
    {
        var expected = LifecycleDates.WithoutAnnouncedEnd(database, tables);
        var changed = 0;
        foreach (var product in database.Oses.Concat<Product>(database.Platforms))
        {
            var stated = product.GetValue(AnnouncedField) is not null;
            if (stated ? product.EolDate is null : !expected.Contains(product.Id))
            {
                continue;
            }

            var file = new EntryFile(EntryFile.PathOf(data, product));
            if (stated)
            {
                file.Remove(AnnouncedField);
            }
            else
            {
                file.Set(AnnouncedField, "false");
            }

            output.WriteLine($"{product.Id} {AnnouncedField} {(stated ? "false -" : "- false")}");
            changed++;
            if (!isDryRun)
            {
                file.Save();
            }
        }

        return changed;
    }

    private static string Show(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
