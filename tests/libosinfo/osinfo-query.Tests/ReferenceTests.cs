using Osinfo.Tools.Query;

namespace osinfo_query.Tests;

/// <summary>Holds the table against that of the C tool, to the byte, on the packaged database.</summary>
public sealed class ReferenceTests
{
    internal static readonly string[] SharedTypes = ["os", "platform", "device", "deployment"];

    /// <summary>What the C tool cannot show.</summary>
    internal static readonly string[] OwnProperties =
    [
        "active-eol-date", "security-eol-date", "lts-eol-date", "paid-eol-date", "eol-announced", "tpm", "tpm-version", "secure-boot", "may-be",
    ];

    public static TheoryData<string> Types => [.. SharedTypes];

    /// <summary>Every property of every type that the C tool has.</summary>
    public static TheoryData<string, string> Properties =>
        new(from type in QueryType.All
            where SharedTypes.Contains(type.Name)
            from column in type.Columns
            where !OwnProperties.Contains(column.Key)
            select (type.Name, column.Key));

    [Theory]
    [MemberData(nameof(Types))]
    public void The_default_output_is_that_of_the_reference(string type) => SameTable.Assert(type);

    [Theory]
    [MemberData(nameof(Properties))]
    public void Every_property_shown_alone_and_sorted_by_is_as_in_the_reference(string type, string property) =>
        SameTable.Assert(type, "--sort", property, "--fields", property);

    [Theory]
    [InlineData("os", "release-date")]
    [InlineData("os", "vendor")]
    [InlineData("platform", "name")]
    [InlineData("device", "product")]
    [InlineData("device", "class")]
    public void Sorting_by_another_property_shows_the_rows_of_the_reference(string type, string property)
    {
        var reference = Tools.Reference(type, "--sort", property);
        var ours = Tools.Query(type, "--sort", property);

        Assert.Equal(reference.ExitCode, ours.ExitCode);
        Assert.Equal(reference.Lines[..2], ours.Lines[..2]);
        Assert.Equal(reference.Lines.Order(StringComparer.Ordinal), ours.Lines.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("os", "--fields", "id,name")]
    [InlineData("os", "--fields", "name,id")]
    [InlineData("os", "--fields", "id,id")]
    [InlineData("os", "--fields=short-id,vendor")]
    [InlineData("--fields", "short-id,vendor", "os")]
    [InlineData("-f", "short-id,vendor", "os", "-s", "short-id")]
    [InlineData("os", "-f", "id", "distro=fedora", "-s", "id", "family=linux")]
    [InlineData("os", "--sort=id", "--fields=id")]
    [InlineData("os", "--sort", "name", "--sort", "id", "--fields", "name", "--fields", "id")]
    [InlineData("os", "--", "distro=fedora")]
    [InlineData("--", "os", "distro=fedora")]
    [InlineData("--fields", "id", "--sort", "id", "--", "os", "distro=fedora")]
    public void Options_are_spelt_as_in_the_reference(params string[] arguments) => SameTable.Assert(arguments);

    [Fact]
    public void Without_any_field_every_line_is_empty_as_in_the_reference() =>
        Assert.Equal(Tools.Reference("os", "--fields", ""), Tools.Query("os", "--fields", ""));
}
