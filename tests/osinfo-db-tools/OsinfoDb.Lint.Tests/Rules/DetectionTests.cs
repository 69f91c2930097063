namespace OsinfoDb.Lint.Tests.Rules;

public sealed class DetectionTests
{
    private const string X86 = "<media arch=\"x86_64\"><iso><volume-id>^ONE 1</volume-id></iso></media>";
    private const string Arm = "<media arch=\"aarch64\"><iso><volume-id>^ONE 1</volume-id></iso></media>";

    [Theory]
    [InlineData("L12", "ONE 1$", "^ONE 1$")]
    [InlineData("L13", @"^ONE 1.\d+", @"^ONE 1\.\d+")]
    [InlineData("L13", "^ONE 1.2", "^ONE 1.*2")]
    [InlineData("L14", @"^ONE \d\+?", @"^ONE \d+\+?")]
    [InlineData("L15", "^ONE (a|b|a)", "^ONE (a|b|c)")]
    [InlineData("L16", "^ONE 0123456789012345678901234567890", "^ONE 0123456789012345678901234567")]
    [InlineData("L17", "^ONE (1", "^ONE 1")]
    [InlineData("L17", "^ONE [[:digit:]]", "^ONE [0-9]")]
    [InlineData("L17", " ^ONE 1", "^ONE 1")]
    [InlineData("L17", "", "^ONE 1")]
    [InlineData("L18", "^ONE (([a-z]+)*)+$", "^ONE ([a-z]+ )*$")]
    [InlineData("L10", "^ONE 1 arm64", "^ONE 1 x86_")]
    [InlineData("L3", "^OTHER 1 x86_64$", "^ONE 1 x86_64$")]
    public void Faults_of_volume_patterns_are_found(string rule, string bad, string good) => Expect.OnlyTheBad(
        rule,
        $"<media arch=\"x86_64\"><iso><volume-id>{bad}</volume-id></iso></media>",
        $"<media arch=\"x86_64\"><iso><volume-id>{good}</volume-id></iso></media>");

    [Theory]
    [InlineData("L2", "<media arch=\"x86_64\"><iso><volume-id>^(ONE|OTHER) 1 x86_64</volume-id></iso></media>", X86)]
    [InlineData("L4", X86 + Arm, X86)]
    [InlineData("L5",
        X86 + "<media arch=\"x86_64\"><variant id=\"live\"/><iso><volume-id>^ONE 1</volume-id></iso></media>", X86)]
    [InlineData("L6", X86 + X86, X86 + Arm)]
    [InlineData("L10", "<media arch=\"x86_64\"><kernel>boot/ppc64le/linux</kernel></media>",
        "<media arch=\"ppc64le\"><kernel>boot/ppc64le/linux</kernel></media>")]
    [InlineData("L11", "<tree arch=\"ppc64\"><treeinfo><arch>ppc64</arch></treeinfo></tree>",
        "<tree arch=\"ppc64\"><treeinfo><arch>^ppc64$</arch></treeinfo></tree>")]
    [InlineData("L13", "<tree arch=\"x86_64\"><treeinfo><version>1.0</version></treeinfo></tree>",
        "<tree arch=\"x86_64\"><treeinfo><version>1\\.0</version></treeinfo></tree>")]
    [InlineData("L19", "<media arch=\"x86_64\"><iso/></media>", X86)]
    [InlineData("L21", "<media arch=\"x86_64\"><iso><l10n-language regex=\"true\">ONE</l10n-language></iso></media>",
        "<media arch=\"x86_64\"><iso><l10n-language regex=\"true\">(ONE)</l10n-language></iso></media>")]
    public void Faults_of_media_and_trees_are_found(string rule, string bad, string good) => Expect.OnlyTheBad(rule, bad, good);
}
