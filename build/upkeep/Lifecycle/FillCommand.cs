using System.Globalization;
using Osinfo.CommandLine;

namespace Osinfo.Upkeep.Lifecycle;

/// <summary><c>build/lifecycle</c>: brings the dates of the tables into the entries.</summary>
internal static class FillCommand
{
    /// <param name="directory">The directory <c>osinfo-db</c>.</param>
    /// <param name="isDryRun">Whether to tell only.</param>
    /// <param name="output">Gets a line for every date that changes.</param>
    /// <returns>With <paramref name="isDryRun"/> 1 when something would change.</returns>
    internal static int Run(string directory, bool isDryRun, TextWriter output)
    {
        var data = Path.Combine(directory, "data");
        var tables = LifecycleTables.Load(directory);
        var changed = 0;
        foreach (var own in LifecycleDates.For(Databases.Load(data), tables).GroupBy(date => date.Product))
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

    private static string Show(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
