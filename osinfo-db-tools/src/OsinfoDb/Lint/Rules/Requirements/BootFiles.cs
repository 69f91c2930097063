using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Requirements;

internal sealed class BootFiles() : Rule("L72", Severity.Warning, "A kernel comes with an initrd, and their paths are relative.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from part in model.Of("os").Elements()
        where part.Kind() is "media" or "tree"
        let message = part.Element("kernel") is null != part.Element("initrd") is null ? "only one of kernel and initrd"
            : part.Elements().Any(path => path.Kind() is "kernel" or "initrd" or "boot-iso" && path.Value.StartsWith('/')) ? "an absolute path"
            : null
        where message is not null
        select Report(part, message);
}
