using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Addresses;

internal sealed class AddressNamesVersion() : Rule("L84", Severity.Info, "The address of a medium mentions the version.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from os in model.Of("os")
        let version = Plain(os.Text("version") ?? "")
        where version.Length > 0 && version.Any(char.IsAsciiDigit)
        from url in os.Elements("media").Elements("url")
        where !Plain(url.Value).Contains(version, StringComparison.OrdinalIgnoreCase)
        select Report(url, $"{url.Value} does not mention {os.Text("version")}");

    private static string Plain(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit));
}
