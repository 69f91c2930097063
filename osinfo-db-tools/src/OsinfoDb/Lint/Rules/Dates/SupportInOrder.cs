using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Dates;

internal sealed class SupportInOrder() : Rule(
    "L57", Severity.Error, "After the release, active, security, long-term and paid support end in this order.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from product in DatesOfSupport.Products(model)
        let dates = DatesOfSupport.InOrder(product.Entity).ToList()
        from pair in dates.Zip(dates.Skip(1), (before, after) => (Before: before, After: after))
        where pair.After.Date < pair.Before.Date
        select Report(
            product.Element.Element(pair.After.Name) ?? product.Element,
            $"<{pair.After.Name}> {DatesOfSupport.Show(pair.After.Date)} comes before <{pair.Before.Name}> {DatesOfSupport.Show(pair.Before.Date)}");
}
