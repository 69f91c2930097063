using System.Text.RegularExpressions;
using Osinfo.Detection;
using Osinfo.Tests.Snapshot;

namespace Osinfo.Tests.Detection;

/// <summary>Patterns that are run without a regular expression give what it gives.</summary>
public sealed class PlainTextTests
{
    [Theory]
    [InlineData("Fedora-S-dvd-x86_64-36", "Fedora-S-dvd-x86_64-36")]
    [InlineData("", "")]
    [InlineData("SUSE LINUX \\(x\\)", "SUSE LINUX (x)")]
    [InlineData("RHEL-8\\.6", "RHEL-8.6")]
    [InlineData("a\\\\b", "a\\b")]
    [InlineData("#a b-c/d_e,f", "#a b-c/d_e,f")]
    [InlineData("RHEL-8.6", null)]
    [InlineData("^RHEL-8\\.6", "RHEL-8.6", true)]
    [InlineData("^", "", true)]
    [InlineData("^^A", null)]
    [InlineData("A^", null)]
    [InlineData("A$", null)]
    [InlineData("A|B", null)]
    [InlineData("A]", null)]
    [InlineData("A\\d", null)]
    [InlineData("A\\", null)]
    [InlineData("A\\\u00e9", null)]
    [InlineData("\\QA\\E", null)]
    public void A_pattern_stands_for_one_text_when_nothing_in_it_means_something_else(string pattern, string? text, bool isAtStart = false) =>
        Assert.Equal(text is null ? null : new PlainText(text, isAtStart), PlainText.Of(pattern));

    [Fact]
    public void Every_plain_pattern_of_the_database_gives_what_its_expression_gives()
    {
        var database = DatabaseCopy.Load([], DatabaseLocation.FromXml(Repository.PathTo("osinfo-db/data")));
        var patterns = database.Oses.SelectMany(os => os.Media)
            .SelectMany(media => (string?[])[media.VolumeId, media.SystemId, media.PublisherId, media.ApplicationId])
            .OfType<string>()
            .Where(pattern => PlainText.Of(pattern) is not null)
            .Distinct()
            .ToList();
        Assert.InRange(patterns.Count, 500, int.MaxValue);

        foreach (var pattern in patterns)
        {
            var text = PlainText.Of(pattern)!.Text;
            foreach (var value in (string[])[text, "x" + text, text + "x", text + "\n", text.ToUpperInvariant(), text[1..], pattern, ""])
            {
                var match = Regex.Match(value, PatternDialect.ToDotNet(pattern), RegexOptions.CultureInvariant);
                var expected = !match.Success ? PatternResult.None : match.Index == 0 ? PatternResult.AtStart : PatternResult.Inside;
                Assert.Equal((pattern, value, expected), (pattern, value, new Pattern(pattern).Match(value, PatternResult.Inside)));
            }
        }
    }
}
