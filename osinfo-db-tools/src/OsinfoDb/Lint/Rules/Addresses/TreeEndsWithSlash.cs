using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Addresses;

internal sealed class TreeEndsWithSlash() : Rule("L85", Severity.Info, "The address of a tree ends with a slash.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from url in model.Of("os").Elements("tree").Elements("url")
        where !url.Value.EndsWith('/')
        select Report(url, $"{url.Value} does not end with a slash");
}
