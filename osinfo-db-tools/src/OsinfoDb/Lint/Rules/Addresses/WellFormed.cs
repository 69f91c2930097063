using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Addresses;

internal sealed class WellFormed() : Rule(
    "L81", Severity.Error, "An address is well-formed, of a known scheme, without white space and double slashes.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from url in model.Of("os").Descendants("url")
        where !Uri.TryCreate(url.Value, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https" or "ftp" or "docker")
            || url.Value.Any(char.IsWhiteSpace) || uri.AbsolutePath.Contains("//", StringComparison.Ordinal)
        select Report(url, $"'{url.Value}' is no proper address");
}
