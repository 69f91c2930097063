using System.Reflection;
using System.Text.RegularExpressions;
using TinyIso;

namespace Osinfo.Tests.Docs;

/// <summary>
/// The examples of the document are those of <see cref="ApiExamples"/>, which are compiled and run. OSINFO_APPROVE=1 copies them over.
/// </summary>
public sealed partial class ApiDocumentTests
{
    private const string Document = "docs/api.md";
    private const string Source = "tests/libosinfo/Osinfo.Tests/Docs/ApiExamples.cs";

    [Fact]
    public void Shows_exactly_the_examples_that_are_compiled()
    {
        var examples = SourceExample().Matches(SourceTree.ReadText(Source))
            .ToDictionary(match => match.Groups["name"].Value, match => Unindent(match.Groups["code"].Value));
        if (Environment.GetEnvironmentVariable("OSINFO_APPROVE") == "1")
        {
            var updated = DocumentExample().Replace(
                SourceTree.ReadText(Document),
                match => $"<!-- example: {match.Groups["name"].Value} -->\n```csharp\n{examples[match.Groups["name"].Value]}\n```");
            File.WriteAllText(SourceTree.PathTo(Document), updated);
        }

        var text = SourceTree.ReadText(Document);
        var shown = DocumentExample().Matches(text).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["code"].Value.TrimEnd());

        Assert.Equal(examples.Keys.Order(StringComparer.Ordinal), shown.Keys.Order(StringComparer.Ordinal));
        Assert.All(examples, example => Assert.Equal(example.Value, shown[example.Key]));
        Assert.Equal(shown.Count, text.Split("```csharp").Length - 1);
    }

    [Fact]
    public void Speaks_of_every_public_type()
    {
        var text = SourceTree.ReadText(Document);

        var missing = typeof(OsinfoDatabase).Assembly.GetExportedTypes().Select(type => type.Name.Split('`')[0])
            .Where(name => !Regex.IsMatch(text, $@"\b{name}\b"));

        Assert.Empty(missing);
    }

    [Fact]
    public async Task Examples_run()
    {
        using var files = new TemporaryDatabase().WithText(".treeinfo", "[general]\nfamily = Ship\nvariant = Cargo\nversion = 1\narch = x86_64\n");
        var iso = new TinyImage { VolumeId = "SHIP-1-LIVE" }.Write(files.PathTo("ship.iso"));

        foreach (var example in typeof(ApiExamples).GetMethods(BindingFlags.Public | BindingFlags.Static))
        {
            using var output = new StringWriter();
            var arguments = example.GetParameters().Select(object (parameter) => parameter.ParameterType switch
            {
                var type when type == typeof(OsinfoDatabase) => TestData.Get(),
                var type when type == typeof(Os) => TestData.Os("ship/1"),
                var type when type == typeof(TextWriter) => output,
                _ => example.Name == nameof(ApiExamples.IdentifyAsync) ? iso : files.Root,
            });

            if (example.Invoke(null, [.. arguments]) is Task task)
            {
                await task;
            }
        }
    }

    [Fact]
    public async Task Identifies_a_medium_as_it_says()
    {
        using var files = new TemporaryDatabase();
        using var output = new StringWriter { NewLine = "\n" };

        await ApiExamples.IdentifyAsync(TestData.Get(), new TinyImage { VolumeId = "SHIP-1-LIVE" }.Write(files.PathTo("a.iso")), output);
        await ApiExamples.IdentifyAsync(TestData.Get(), new TinyImage { VolumeId = "RAFT-9" }.Write(files.PathTo("b.iso")), output);

        Assert.StartsWith("Ship 1 (i686), \nnot Raft 2:\n  volume-id is 'RAFT-9', expected 'RAFT-2'", output.ToString(), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^ *// example: (?<name>\S+)\n(?<code>.*?)^ *// end$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex SourceExample();

    [GeneratedRegex(@"<!-- example: (?<name>\S+) -->\n```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex DocumentExample();

    private static string Unindent(string code) =>
        string.Join('\n', code.TrimEnd().Split('\n').Select(line => line.Length > 8 ? line[8..] : line.TrimStart()));
}
