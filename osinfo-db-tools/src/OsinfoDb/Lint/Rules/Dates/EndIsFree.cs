using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Dates;

internal sealed class EndIsFree() : Rule(
    "L58", Severity.Error, "The end of life is that of the longest support nobody pays extra for: security or long-term.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from product in DatesOfSupport.Products(model)
        let free = product.Entity.LtsEolDate ?? product.Entity.SecurityEolDate
        where free is not null && product.Entity.EolDate != free
        select Report(
            product.Element.Element("eol-date") ?? product.Element,
            $"<eol-date> is {DatesOfSupport.Show(product.Entity.EolDate)}, expected {DatesOfSupport.Show(free)}");
}
