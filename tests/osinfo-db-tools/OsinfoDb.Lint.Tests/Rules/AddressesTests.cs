namespace OsinfoDb.Lint.Tests.Rules;

public sealed class AddressesTests
{
    [Theory]
    [InlineData("L80", "http://example.org/one.iso", "https://example.org/one.iso")]
    [InlineData("L81", "https://example.org/a//one.iso", "https://example.org/a/one.iso")]
    [InlineData("L81", "gopher://example.org/one.iso", "ftp://example.org/one.iso")]
    [InlineData("L82", "https://example.org/other-1.iso", "https://example.org/one-1.iso")]
    [InlineData("L83", "https://example.org/download", "https://example.org/one.iso")]
    [InlineData("L84", "https://example.org/one.iso", "https://example.org/one-1.iso")]
    [InlineData("L87", "https://example.org/one.iso ", "https://example.org/one.iso")]
    public void Faults_of_addresses_are_found(string rule, string bad, string good) => Expect.OnlyTheBad(rule, Medium(bad), Medium(good));

    [Theory]
    [InlineData("L85", "<tree arch=\"x86_64\"><url>https://example.org/tree</url></tree>",
        "<tree arch=\"x86_64\"><url>https://example.org/tree/</url></tree>")]
    [InlineData("L86", "<tree arch=\"x86_64\"/>", "<tree arch=\"x86_64\"><url>https://example.org/tree</url></tree>")]
    [InlineData("L87", "<codename>two  blanks</codename>", "<codename>one blank</codename>")]
    public void Faults_of_trees_and_texts_are_found(string rule, string bad, string good) => Expect.OnlyTheBad(rule, bad, good);

    private static string Medium(string address) => $"<media arch=\"x86_64\"><url>{address}</url></media>";
}
