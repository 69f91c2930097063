namespace OsinfoDb.Validation.Tests;

public sealed class FindingTests
{
    [Fact]
    public void A_finding_names_place_value_and_what_was_expected()
    {
        var finding = Assert.Single(Samples.Validate(Samples.Os("\n<firmware arch='x86_64' type='uefi'/>")));

        Assert.Equal(FindingKind.InvalidValue, finding.Kind);
        Assert.Equal(FindingSeverity.Error, finding.Severity);
        Assert.Equal(("x.xml", 2, 25), (finding.File, finding.Line, finding.Column));
        Assert.Equal("/libosinfo/os/firmware", finding.ElementPath);
        Assert.Equal(("type", "uefi"), (finding.Name, finding.Value));
        Assert.Equal(["bios", "efi"], finding.Expected);
        Assert.Equal("x.xml:2:25: error: value 'uefi' of attribute 'type' of 'firmware' is not allowed, expected bios or efi", finding.ToString());
    }

    [Fact]
    public void The_path_counts_elements_of_the_same_name()
    {
        var finding = Assert.Single(Samples.Validate(Samples.Os("<media arch='all'/><media arch='all'><iso><volume-size>x</volume-size></iso></media>")));

        Assert.Equal("/libosinfo/os/media[2]/iso/volume-size", finding.ElementPath);
    }

    [Fact]
    public void An_element_that_is_not_allowed_does_not_hide_what_follows() => Assert.Equal(
        ["element 'foo' is not allowed in 'iso', expected application-id, l10n-language, publisher-id, system-id, volume-id or volume-size",
         "value 'y' of element 'volume-size' is not allowed, expected a text of the form [0-9]+"],
        Samples.Messages(Samples.Os("<media arch='all'><iso><foo><bar/></foo><volume-size>y</volume-size></iso></media>")));

    [Fact]
    public void An_element_that_comes_once_too_often_is_told_as_such() => Assert.Equal(
        ["element 'version' is not allowed again in 'os'"], Samples.Messages(Samples.Os("<version>1</version><version>2</version>")));

    [Fact]
    public void Every_missing_attribute_is_told() => Assert.Equal(
        ["attribute 'arch' of 'image' is missing, expected ", "attribute 'format' of 'image' is missing, expected "],
        Samples.Messages(Samples.Os("<image/>")).Select(message => message[..(message.IndexOf("expected ", StringComparison.Ordinal) + 9)]));

    [Fact]
    public void Every_missing_element_is_told() => Assert.Equal(
        ["element 'name' is missing in 'os'", "element 'short-id' is missing in 'os'", "element 'vendor' is missing in 'os'"],
        Samples.Messages("<libosinfo version='0.0.1'><os id='http://example.org/x'/></libosinfo>"));

    [Fact]
    public void A_child_in_a_date_does_not_make_the_date_wrong() => Assert.Equal(
        ["element 'b' is not allowed in 'release-date', expected text"],
        Samples.Messages(Samples.Os("<release-date>2020<b/>-01-01</release-date>")));

    [Fact]
    public void A_wrong_root_is_one_finding() => Assert.Equal(
        ["element 'html' is not allowed as the root, expected libosinfo"], Samples.Messages("<html><body><p/></body></html>"));

    [Fact]
    public void An_element_of_a_foreign_namespace_is_named_with_it() => Assert.StartsWith(
        "element '{urn:x}name' is not allowed in 'os'", Assert.Single(Samples.Messages(Samples.Os("<name xmlns='urn:x'>y</name>"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("2020-01-02", true)]
    [InlineData("2020-01-02\n", false)]
    [InlineData("\n2020-01-02", false)]
    public void A_newline_beside_a_date_is_no_part_of_it(string date, bool isValid) =>
        Assert.Equal(isValid, Samples.Validate(Samples.Os($"<release-date>{date}</release-date>")).Count == 0);

    [Fact]
    public void A_message_stays_on_one_line_and_short()
    {
        var finding = Assert.Single(Samples.Validate(Samples.Os($"<release-date>a\nb\tc\r{new string('x', 10_000)}</release-date>")));

        Assert.DoesNotContain(finding.Message, char.IsControl);
        Assert.True(finding.Message.Length < 250, finding.Message);
    }

    [Fact]
    public void After_a_thousand_findings_a_note_says_that_there_may_be_more()
    {
        var findings = Samples.Validate(Samples.Os(string.Concat(Enumerable.Repeat("<foo/>", 5000))));

        Assert.Equal(1001, findings.Count);
        Assert.Equal((FindingKind.MoreFindings, FindingSeverity.Note), (findings[^1].Kind, findings[^1].Severity));
    }

    [Fact]
    public void Many_threads_may_use_one_grammar()
    {
        var grammar = Grammar.LoadBuiltIn();
        string[] documents = [.. Enumerable.Range(0, 400).Select(i => Samples.Os(i % 2 == 0 ? $"<version>{i}</version>" : $"<eol-date>{i}</eol-date>"))];

        var counts = documents.AsParallel().AsOrdered().WithDegreeOfParallelism(8)
            .Select(document => grammar.Validate(System.Text.Encoding.UTF8.GetBytes(document), "x").Count);

        Assert.Equal(documents.Select((_, i) => i % 2), counts);
    }
}
