using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Structure;

internal sealed class DatamapInputsOnce() : Rule("U14", Severity.Error, "A data map has each input once.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from datamap in model.Of("datamap")
        from entries in datamap.Elements("entry").GroupBy(entry => (string?)entry.Attribute("inval"))
        from again in entries.Skip(1)
        select Report(again, $"the input '{entries.Key}' comes again");
}
