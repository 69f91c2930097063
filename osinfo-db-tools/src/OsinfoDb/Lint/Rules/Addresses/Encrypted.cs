using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Addresses;

internal sealed class Encrypted() : Rule("L80", Severity.Warning, "An address begins with https.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from url in model.Of("os").Descendants("url")
        where url.Value.StartsWith("http:", StringComparison.Ordinal)
        select Report(url, $"plain http: {url.Value}");
}
