using Osinfo;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Structure;

internal sealed class ReadableFiles() : Rule(
    "U1", Severity.Error, "A file is well-formed XML that the library reads; the grammar itself is checked by osinfo-db-validate.")
{
    internal override IEnumerable<Finding> Check(LintModel model)
    {
        var broken = model.Files.Where(file => file.Fault is not null).ToList();
        var refused = model.Database.Diagnostics
            .Where(diagnostic => diagnostic.Severity == LoadSeverity.Error)
            .Where(diagnostic => !broken.Exists(file => Path.GetFullPath(file.DisplayPath) == diagnostic.Path));
        return
        [
            .. broken.Select(file => new Finding(Id, Severity, file.DisplayPath, file.FaultLine, "", file.Fault!)),
            .. refused.Select(diagnostic =>
                new Finding(Id, Severity, diagnostic.Path ?? model.DataDirectory, diagnostic.Line ?? 1, "", diagnostic.Message)),
        ];
    }
}
