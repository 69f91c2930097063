using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Structure;

internal sealed class ShortIdForm() : Rule("U4", Severity.Error, "A short id consists of a-z, 0-9, '.' and '-'.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from entity in model.Entities
        from shortId in entity.Elements("short-id")
        where shortId.Value.Length == 0 || !shortId.Value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-')
        select Report(shortId, $"the short id '{shortId.Value}' has other characters");
}
