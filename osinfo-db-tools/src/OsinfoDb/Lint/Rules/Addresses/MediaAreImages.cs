using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Addresses;

internal sealed class MediaAreImages() : Rule("L83", Severity.Warning, "The address of a medium leads to an image.")
{
    private static readonly string[] Suffixes = [".iso", ".img", ".fs", ".xz", ".gz", ".bz2", ".zip", ".raw"];

    internal override IEnumerable<Finding> Check(LintModel model) =>
        from url in model.Of("os").Elements("media").Elements("url")
        let end = url.Value.Split('?')[^1]
        where !Suffixes.Any(suffix => end.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
        select Report(url, $"{url.Value} does not end like an image");
}
