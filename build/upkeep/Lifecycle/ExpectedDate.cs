namespace Osinfo.Upkeep.Lifecycle;

/// <summary>A date that an entry should have.</summary>
/// <param name="Product">The operating system or platform.</param>
/// <param name="Field">The name of the element.</param>
/// <param name="Day">The date.</param>
/// <param name="Source">Who says so.</param>
internal sealed record ExpectedDate(Product Product, string Field, DateOnly Day, string Source);
