using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Structure;

internal sealed class LicenceNamed() : Rule("L45", Severity.Info, "A file begins with its licence.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from file in model.Files
        where file.Document is { Root: not null } document
            && !document.Nodes().OfType<XComment>().Any(comment => comment.Value.Contains("SPDX-License-Identifier:", StringComparison.Ordinal))
        select Report(file.Document!.Root!, "no comment with SPDX-License-Identifier before the root element");
}
