using Osinfo.CommandLine;

namespace OsinfoDb.Lint;

/// <summary>A database with what lies beside it: the samples, and the list of findings that are right as they are.</summary>
public sealed class LintedTree
{
    private readonly string? _samples;
    private readonly AllowList _allowList;
    private readonly DateOnly _today;

    private LintedTree(Linter linter, string? samples, AllowList allowList, DateOnly today) =>
        (Linter, _samples, _allowList, _today) = (linter, samples, allowList, today);

    /// <summary>What was read.</summary>
    public Linter Linter { get; }

    /// <summary>Reads all of it; what cannot be read is a <see cref="ToolException"/>.</summary>
    /// <param name="dataDirectory">The directory of the database.</param>
    /// <param name="samples">The directory of the samples; null: <c>samples</c> beside the database, if there is one.</param>
    /// <param name="allowListFile">The list; null: <c>lint-allow.tsv</c> beside the database, if there is one.</param>
    /// <param name="today">The day that dates are compared with.</param>
    public static LintedTree Load(string dataDirectory, string? samples, string? allowListFile, DateOnly today)
    {
        samples ??= Beside(dataDirectory, "samples", Directory.Exists);
        if (samples is not null && !Directory.Exists(samples))
        {
            throw new ToolException(ExitCode.Unreadable, $"{samples}: the directory does not exist");
        }

        allowListFile ??= Beside(dataDirectory, "lint-allow.tsv", File.Exists);
        var allowList = allowListFile is null ? AllowList.Empty : Read(allowListFile, text => AllowList.Parse(text, allowListFile));
        try
        {
            return new LintedTree(Linter.Load(dataDirectory, samples, today), samples, allowList, today);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.Unreadable, e.Message);
        }
    }

    /// <summary>What the rules find and is not allowed, and how many findings are.</summary>
    public IReadOnlyList<Finding> Check(IReadOnlyList<Rule> rules, out int allowedCount)
    {
        // Lines about samples cannot be judged without samples.
        var found = Linter.Run(rules);
        var left = _allowList.Apply(found, _samples is null ? rules.Where(rule => !RuleSet.NeedsSamples(rule)) : rules, _today);
        allowedCount = found.Count(finding => !left.Contains(finding));
        return left;
    }

    /// <summary>Reads a file that belongs to a run.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="parse">Makes something of its text, or throws <see cref="InvalidDataException"/>.</param>
    public static T Read<T>(string file, Func<string, T> parse)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(parse);
        try
        {
            return parse(File.ReadAllText(file));
        }
        catch (InvalidDataException e)
        {
            throw new ToolException(ExitCode.Unreadable, e.Message.StartsWith(file, StringComparison.Ordinal) ? e.Message : $"{file}: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.Unreadable, $"{file}: {e.Message}");
        }
    }

    private static string? Beside(string dataDirectory, string name, Func<string, bool> exists)
    {
        var parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(dataDirectory));
        var path = Path.Combine(parent is null or "" ? "." : parent, name);
        return exists(path) ? path : null;
    }
}
