using System.Diagnostics;
using System.Text.RegularExpressions;

namespace VirtViewer_Core_Tests.Localisation;

/// <summary>The catalogues hold every text that a user sees, and translate all of them.</summary>
public sealed partial class CatalogueTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    public static TheoryData<string> Catalogues => [.. Directory.EnumerateFiles(Repository.PathTo("virt-viewer/po"), "*.po").Select(path => Path.GetFileName(path)!)];

    [Fact]
    public void The_template_is_what_extract_makes_of_the_sources()
    {
        var path = _directory.File("virt-viewer.pot");

        Run(Repository.PathTo("virt-viewer/po/extract"), path);

        Assert.Equal(Repository.ReadText("virt-viewer/po/virt-viewer.pot"), File.ReadAllText(path));
    }

    [Fact]
    public void The_template_has_every_text_that_goes_through_a_catalogue()
    {
        var known = Messages("virt-viewer.pot").SelectMany(message => message.Sources).ToHashSet();
        var used = Directory.EnumerateFiles(Repository.PathTo("virt-viewer/src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(path => Phrase().Matches(File.ReadAllText(path))).SelectMany(match => match.Groups[1].Captures.Select(capture => capture.Value));

        Assert.Empty(used.Except(known));
    }

    [Theory]
    [MemberData(nameof(Catalogues))]
    public void A_catalogue_translates_every_text_with_the_same_places_and_with_a_letter_where_there_is_one(string name)
    {
        var messages = Messages(name);

        Assert.Equal(Messages("virt-viewer.pot").Select(message => message.Sources[0]), messages.Select(message => message.Sources[0]));
        Assert.All(messages, message => Assert.All(message.Translations, translation =>
        {
            Assert.NotEqual("", translation);
            Assert.Equal(Places(message.Sources[0]), Places(translation));
            Assert.Equal(message.Sources[0].Contains('_', StringComparison.Ordinal), translation.Contains('_', StringComparison.Ordinal));
        }));
    }

    [Fact]
    public void Catalogues_are_compiled_to_where_gettext_looks_for_them()
    {
        var path = _directory.File("here");

        Run(Repository.PathTo("virt-viewer/po/compile"), path + "-locale");

        Assert.True(File.Exists(path + "-locale/de/LC_MESSAGES/osinfo-virt-viewer.mo"));
    }

    private static void Run(string program, string argument)
    {
        using var process = Process.Start(new ProcessStartInfo(program, [argument]) { RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal((0, ""), (process.ExitCode, error));
    }

    /// <summary>The texts of a catalogue without its header: source, or both forms of it, and what stands for them.</summary>
    private static List<(List<string> Sources, List<string> Translations)> Messages(string name) =>
    [
        .. Repository.ReadText($"virt-viewer/po/{name}").Split("\n\n").Skip(1).Select(entry => (
            Entries(entry, "msgid(?:_plural)?"), Entries(entry, @"msgstr(?:\[\d\])?"))),
    ];

    private static List<string> Entries(string text, string kind) =>
    [
        .. Regex.Matches(text, $"^{kind} ((?:\"(?:[^\"\\\\]|\\\\.)*\"\n?)+)", RegexOptions.Multiline)
            .Select(match => string.Concat(Quoted().Matches(match.Groups[1].Value).Select(part => part.Groups[1].Value))),
    ];

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Order();

    [GeneratedRegex("""\b(?:Of|Later|Count)\(\s*"((?:[^"\\]|\\.)*)"(?:,\s*"((?:[^"\\]|\\.)*)")?""")]
    private static partial Regex Phrase();

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Place();

    [GeneratedRegex("""
        "((?:[^"\\]|\\.)*)"
        """)]
    private static partial Regex Quoted();
}
