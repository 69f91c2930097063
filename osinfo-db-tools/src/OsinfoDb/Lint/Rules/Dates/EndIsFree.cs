using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Dates;

internal sealed class EndIsFree() : Rule(
    "L58", Severity.Error, "The end of life is that of the longest support nobody pays extra for: security or long-term.")
{
    internal override IEnumerable<Finding> Check(LintModel model) => FreeEnds(model).Concat(
        from product in DatesOfSupport.Products(model)
        where product.Entity.EolDate is not null && product.Element.Element("eol-announced") is not null
        select Report(product.Element.Element("eol-announced")!, "<eol-announced> is false although there is an <eol-date>"));

    private IEnumerable<Finding> FreeEnds(LintModel model) =>
        from product in DatesOfSupport.Products(model)
        let free = product.Entity.LtsEolDate ?? product.Entity.SecurityEolDate
        where free is not null && product.Entity.EolDate != free
        select Report(
            product.Element.Element("eol-date") ?? product.Element,
            $"<eol-date> is {DatesOfSupport.Show(product.Entity.EolDate)}, expected {DatesOfSupport.Show(free)}");
}
