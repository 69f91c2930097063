using System.Text.RegularExpressions;

namespace Osinfo.Upkeep.Lifecycle;

/// <summary>The operating systems and platforms of a database by id.</summary>
internal sealed class EntryIndex(OsinfoDatabase database)
{
    private readonly Dictionary<string, Product> _products = database.Oses.Cast<Product>().Concat(database.Platforms)
        .Where(product => product.IsDefined)
        .ToDictionary(product => product.Id, StringComparer.Ordinal);

    internal Product? Find(string id) => _products.GetValueOrDefault(id);

    /// <summary>Those with the id, in which <c>*</c> stands for digits and dots: the releases of a series.</summary>
    internal IEnumerable<Product> Matching(string pattern)
    {
        if (!pattern.Contains('*', StringComparison.Ordinal))
        {
            return Find(pattern) is { } product ? [product] : [];
        }

        var expression = new Regex($"^{Regex.Escape(pattern).Replace("\\*", "[0-9.]+", StringComparison.Ordinal)}$", RegexOptions.CultureInvariant);
        return _products.Values.Where(product => expression.IsMatch(product.Id));
    }
}
