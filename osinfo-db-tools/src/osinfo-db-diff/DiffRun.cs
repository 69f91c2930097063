using Osinfo.CommandLine;
using OsinfoDb.Comparing;

namespace OsinfoDb.Tools.Diff;

/// <summary>Compares, writes, and judges.</summary>
internal static class DiffRun
{
    internal static int Run(DiffOptions options, TextWriter output)
    {
        var comparison = DatabaseComparison.Compare(options.Old, options.New);
        options.Write(output, comparison);
        if (options.MaxRemoved is { } limit)
        {
            output.Flush();
            CheckRemoved(comparison, limit);
        }

        return options.TellsByExitCode && !comparison.IsIdentical ? ExitCode.NotFound : ExitCode.Success;
    }

    private static void CheckRemoved(DatabaseComparison comparison, double limit)
    {
        var sizes = comparison.OldEntities.Keys.CountBy(key => key.Kind).ToDictionary();
        foreach (var (kind, gone) in comparison.Removed.CountBy(entity => entity.Key.Kind))
        {
            if (gone * 100.0 / sizes[kind] > limit)
            {
                throw new ToolException(
                    ExitCode.Refused,
                    FormattableString.Invariant(
                        $"{comparison.New.Source}: {gone} of {sizes[kind]} {Words.Kind(kind, sizes[kind])} are gone, expected {limit} percent at most"));
            }
        }
    }
}
