using System.Globalization;
using Osinfo;

namespace osinfo_install_script.Tests.Proof;

/// <summary>Kickstart files hold the sections, commands and options that the release knows: <see cref="KickstartSyntax"/>.</summary>
public sealed class KickstartTests
{
    private static readonly string[] Files = ["fedora.ks", "rhel.ks", "silverblue.ks"];

    [Fact]
    public void Every_file_is_what_its_release_understands()
    {
        var files = Rendered.All.Where(one => one.Text is not null && Files.Contains(one.Script.ExpectedFilename)).ToList();
        Assert.True(files.Count > 1000);

        Assert.Empty(files.SelectMany(one => KickstartSyntax.Check(one.Text!, IsRhel(one), Release(one.Os)).Select(problem => $"{one.Label}: {problem}")));
    }

    [Fact]
    public void Values_come_out_as_they_went_in()
    {
        foreach (var one in Rendered.All.Where(one => one.Text is not null && Files.Contains(one.Script.ExpectedFilename) && one.ConfigName == "quotes"))
        {
            var commands = KickstartSyntax.Commands(one.Text!).ToList();
            Assert.Equal("joe", Value(commands, "user", "--name") ?? "joe");
            Assert.Matches(@"^(\$[16]\$[./0-9A-Za-z]+\$[./0-9A-Za-z]+)$", commands.First(words => words[0] == "rootpw")[2]);
        }
    }

    [Theory]
    [InlineData("nonsense", "unknown command nonsense")]
    [InlineData("rootpw --nonsense x", "rootpw does not know --nonsense")]
    [InlineData("keyboard --xlayouts=us", "keyboard does not know --xlayouts", 17)]
    [InlineData("install", "unknown command install", 34)]
    [InlineData("user --name=\"x", "unbalanced quote")]
    [InlineData("%packages\n@core", "%packages does not end")]
    [InlineData("%end", "%end without a section")]
    [InlineData("%packages\n%post\n%end", "%packages does not end")]
    public void The_check_finds_what_is_wrong(string text, string problem, int release = 20) =>
        Assert.Contains(problem, KickstartSyntax.Check(text, isRhel: false, release));

    private static string? Value(IEnumerable<string[]> commands, string command, string option) =>
        commands.Where(words => words[0] == command).SelectMany(words => words)
            .FirstOrDefault(word => word.StartsWith(option + "=", StringComparison.Ordinal))?[(option.Length + 1)..];

    private static bool IsRhel(Rendered one) => one.Script.ExpectedFilename == "rhel.ks";

    private static int Release(Os os)
    {
        var digits = new string([.. (os.Version ?? "").TakeWhile(char.IsAsciiDigit)]);
        return digits.Length == 0 ? 999 : int.Parse(digits, CultureInfo.InvariantCulture);
    }
}
