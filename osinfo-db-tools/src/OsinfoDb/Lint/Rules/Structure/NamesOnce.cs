using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Structure;

internal sealed class NamesOnce() : Rule("L39", Severity.Warning, "No two operating systems share a name.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from same in model.Of("os").Where(os => !os.File().IsFragment).GroupBy(os => os.Text("name"))
        from other in same.Skip(1)
        select Report(other.Element("name") ?? other, $"another system is called '{same.Key}' too", same.First().Id());
}
