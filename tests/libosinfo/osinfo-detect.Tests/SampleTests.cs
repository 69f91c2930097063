using System.Text.Json;

namespace osinfo_detect.Tests;

/// <summary>The whole collection of samples through the tool as it is built, with nothing but the database inside it.</summary>
public sealed class SampleTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Every_medium_is_recognised_with_its_languages()
    {
        var samples = MediaSample.Read();
        var paths = samples.Select((sample, i) => sample.ToImage().Write(_directory[$"{i}.iso"]));
        var list = _directory.Write("list", string.Join('\n', paths));

        var answers = Detect("--files-from", list, "--format", "json");

        Assert.Equal(samples.Count, answers.Count);
        Assert.Empty(samples.Zip(answers).Where(pair => pair.First.Os.Length > 0)
            .Where(pair => !IsExpected(pair.Second, pair.First.Os, pair.First.Also)
                || (pair.First.Languages.Length > 0 && !pair.First.Languages.SequenceEqual(Languages(pair.Second))))
            .Select(pair => $"{pair.First.Os} {pair.First.File}: {pair.Second}"));
    }

    [Fact]
    public void Every_tree_is_recognised()
    {
        var samples = TreeSample.Read();
        var paths = samples.Select((sample, i) => sample.Write(_directory[$"{i}"]));
        var list = _directory.Write("list", string.Join('\0', paths));

        var answers = Detect("--files-from", list, "--format", "json");

        Assert.Equal(samples.Count, answers.Count);
        Assert.Empty(samples.Zip(answers).Where(pair => !IsExpected(pair.Second, pair.First.Os, pair.First.Also))
            .Select(pair => $"{pair.First.Os} {pair.First.Path}: {pair.Second}"));
    }

    private static List<JsonElement> Detect(params string[] arguments) =>
        [.. Tools.Ours("", arguments).Lines.Select(line => JsonElement.Parse(line))];

    /// <summary>The first answer is right, and no other system is among the matches.</summary>
    private static bool IsExpected(JsonElement answer, string os, string[] also)
    {
        var matches = answer.GetProperty("candidates").EnumerateArray().Where(candidate => candidate.GetProperty("matches").GetBoolean())
            .Select(candidate => candidate.GetProperty("os").GetProperty("shortId").GetString()).ToArray();
        return matches is [var first, ..] && first == ShortId(answer) && matches.All(match => match == os || also.Contains(match));
    }

    private static string? ShortId(JsonElement answer) =>
        answer.GetProperty("os") is { ValueKind: JsonValueKind.Object } os ? os.GetProperty("shortId").GetString() : null;

    private static IEnumerable<string?> Languages(JsonElement answer) =>
        answer.GetProperty("languages").EnumerateArray().Select(language => language.GetString());
}
