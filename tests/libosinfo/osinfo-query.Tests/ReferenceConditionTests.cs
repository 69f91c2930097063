using Osinfo.Tools.Query;

namespace osinfo_query.Tests;

/// <summary>Conditions, held against those of the C tool on the packaged database.</summary>
public sealed class ReferenceConditionTests
{
    /// <summary>Of every property an empty value, one from the middle, one with a blank and one of those that come second.</summary>
    public static TheoryData<string, string> Conditions =>
        new(from type in QueryType.All
            where ReferenceTests.SharedTypes.Contains(type.Name)
            let rows = type.List(Tools.Packaged).ToList()
            from column in type.Columns
            where !ReferenceTests.OwnProperties.Contains(column.Key)
            let values = rows.SelectMany(row => row.Values(column.Key)).Distinct().Order(StringComparer.Ordinal).ToList()
            let seconds = rows.SelectMany(row => row.Values(column.Key).Skip(1)).Take(1)
            let blanks = values.Where(value => value.Contains(' ')).Take(1)
            from value in values.Skip(values.Count / 2).Take(1).Concat(blanks).Concat(seconds).Append("").Distinct()
            select (type.Name, $"{column.Key}={value}"));

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Every_property_is_a_condition_as_in_the_reference(string type, string condition) => SameTable.Assert(type, condition);

    [Theory]
    [InlineData("os", "distro=fedora", "version=20")]
    [InlineData("os", "distro=fedora", "version=no such version")]
    [InlineData("os", "short-id=debianbullseye", "short-id=debian11")]
    [InlineData("os", "short-id=win2k8", "short-id=debian11")]
    [InlineData("os", "distro=fedora", "distro=fedora")]
    [InlineData("os", "name=a=b")]
    [InlineData("os", "family=LINUX")]
    [InlineData("os", "release-date=2013-12-1")]
    [InlineData("platform", "vendor=QEMU", "short-id=no such")]
    [InlineData("device", "bus-type=pci", "class=net")]
    [InlineData("device", "vendor-id=8086", "product-id=100e")]
    public void All_conditions_have_to_hold_as_in_the_reference(string type, params string[] conditions) => SameTable.Assert([type, .. conditions]);
}
