using Osinfo;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint;

/// <summary>Holds rules against a database.</summary>
public sealed class Linter
{
    private readonly LintModel _model;

    private Linter(LintModel model) => _model = model;

    /// <summary>The number of entities read.</summary>
    public int EntityCount => _model.Entities.Count;

    /// <summary>The number of samples read.</summary>
    public int SampleCount => _model.MediaSamples.Count + _model.TreeSamples.Count;

    /// <summary>The database.</summary>
    public OsinfoDatabase Database => _model.Database;

    /// <summary>Reads a database and its samples once; what is broken in them becomes findings.</summary>
    /// <param name="dataDirectory">The directory with <c>os</c>, <c>device</c> and so on.</param>
    /// <param name="samplesDirectory">The directory with <c>media</c> and <c>trees</c>; null: no samples.</param>
    /// <param name="today">The day that dates are compared with.</param>
    /// <exception cref="IOException">A directory or file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A directory or file may not be read.</exception>
    public static Linter Load(string dataDirectory, string? samplesDirectory, DateOnly today)
    {
        ArgumentException.ThrowIfNullOrEmpty(dataDirectory);
        return new Linter(LintModel.Load(dataDirectory, samplesDirectory, today));
    }

    /// <summary>Runs rules in parallel.</summary>
    /// <returns>All findings in the order of <see cref="Finding.Order"/>.</returns>
    public IReadOnlyList<Finding> Run(IEnumerable<Rule> rules) =>
        [.. rules.SelectInParallel(rule => rule.Check(_model).ToList()).SelectMany(findings => findings).Order(Finding.Order)];
}
