using System.Globalization;

namespace Schema.Tests;

/// <summary>All mutations and what each grammar says to them; made once for all tests.</summary>
public sealed class MutationVerdicts : IAsyncLifetime
{
    internal IReadOnlyList<Mutation> Mutations { get; } =
    [
        .. BaseDocument.All.Select(document => document.Unchanged),
        .. BaseDocument.All.SelectMany(StructureMutations.Of),
        .. BaseDocument.All.SelectMany(MisplacementMutations.Of),
        .. BaseDocument.All.SelectMany(ValueMutations.Of),
        .. ListedValueMutations.All(),
        .. BaseDocument.Additions.Select(document => document.Unchanged),
        .. BaseDocument.Additions.Select(document => document.WithoutAdditions),
        .. BaseDocument.Additions.SelectMany(StructureMutations.Of),
        .. BaseDocument.Additions.SelectMany(ValueMutations.Of),
    ];

    internal IReadOnlySet<string> AcceptedByOurs { get; private set; } = new HashSet<string>();

    internal IReadOnlySet<string> AcceptedByPackaged { get; private set; } = new HashSet<string>();

    internal IReadOnlySet<string> AcceptedByOursWithLibXml2 { get; private set; } = new HashSet<string>();

    public async ValueTask InitializeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("schema-");
        try
        {
            var files = Write(folder.FullName);
            var verdicts = await Task.WhenAll(
                Accepted(Checker.Jing, Grammar.Ours, files),
                Accepted(Checker.Jing, Grammar.Packaged, files),
                Accepted(Checker.LibXml2, Grammar.Ours, files));

            AcceptedByOurs = verdicts[0];
            AcceptedByPackaged = verdicts[1];
            AcceptedByOursWithLibXml2 = verdicts[2];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private string[] Write(string folder)
    {
        var files = Mutations.Select((_, index) => Path.Combine(folder, index.ToString("D5", CultureInfo.InvariantCulture) + ".xml")).ToArray();
        foreach (var (file, mutation) in files.Zip(Mutations))
        {
            File.WriteAllText(file, mutation.Xml);
        }

        return files;
    }

    private async Task<IReadOnlySet<string>> Accepted(Checker checker, string grammar, string[] files)
    {
        var rejections = await checker.Rejections(grammar, files);
        return files.Zip(Mutations)
            .Where(pair => !rejections.ContainsKey(pair.First))
            .Select(pair => pair.Second.Name)
            .ToHashSet(StringComparer.Ordinal);
    }
}
