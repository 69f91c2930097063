using System.Xml.Linq;
using Osinfo;
using OsinfoDb.Lint.Samples;

namespace OsinfoDb.Lint.Model;

/// <summary>The database and its samples, read once; rules only look at it, so they may run at the same time.</summary>
internal sealed class LintModel
{
    private readonly Lazy<IReadOnlyList<SampleAnswer<MediaSample, Media>>> _mediaAnswers;
    private readonly Lazy<IReadOnlyList<SampleAnswer<TreeSample, Tree>>> _treeAnswers;
    private readonly Lazy<ILookup<string, XElement>> _byKind;

    private LintModel()
    {
        _mediaAnswers = new(() => Answer<MediaSample, Media>(MediaSamples!, sample => Database!.Identify(sample.Evidence).Matches));
        _treeAnswers = new(() => Answer<TreeSample, Tree>(TreeSamples!, sample => Database!.Identify(sample.Evidence).Matches));
        _byKind = new(() => Entities!.ToLookup(entity => entity.Kind(), StringComparer.Ordinal));
    }

    internal required string DataDirectory { get; init; }

    internal required DateOnly Today { get; init; }

    internal required OsinfoDatabase Database { get; init; }

    internal required IReadOnlyList<SourceFile> Files { get; init; }

    /// <summary>The element of every entity in every file.</summary>
    internal required IReadOnlyList<XElement> Entities { get; init; }

    internal required IReadOnlyList<OsEntry> Oses { get; init; }

    internal required IReadOnlyList<MediaSample> MediaSamples { get; init; }

    internal required IReadOnlyList<TreeSample> TreeSamples { get; init; }

    internal required IReadOnlyList<SampleFault> SampleFaults { get; init; }

    internal IEnumerable<Part<Media>> Media => Oses.SelectMany(os => os.Media);

    internal IEnumerable<Part<Tree>> Trees => Oses.SelectMany(os => os.Trees);

    /// <summary>What the library makes of each sample of a medium.</summary>
    internal IReadOnlyList<SampleAnswer<MediaSample, Media>> MediaAnswers => _mediaAnswers.Value;

    /// <summary>What the library makes of each sample of a tree.</summary>
    internal IReadOnlyList<SampleAnswer<TreeSample, Tree>> TreeAnswers => _treeAnswers.Value;

    internal IEnumerable<XElement> Of(string kind) => _byKind.Value[kind];

    internal static LintModel Load(string dataDirectory, string? samplesDirectory, DateOnly today)
    {
        var files = Directory.GetFiles(dataDirectory, "*.xml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectInParallel(path => SourceFile.Read(dataDirectory, path))
            .Where(file => !file.Path.StartsWith("schema/", StringComparison.Ordinal))
            .ToList();
        var database = OsinfoDatabase.Load(new Osinfo.LoadOptions
        {
            Locations = [DatabaseLocation.FromPath(dataDirectory)],
            Languages = [],
        });
        var entities = files.SelectMany(file => file.Document?.Root?.Elements() ?? []).ToList();
        var osElements = entities.Where(entity => entity.Kind() == "os").ToLookup(entity => entity.Id(), StringComparer.Ordinal);
        var samples = SampleTables.Read(samplesDirectory);
        return new LintModel
        {
            DataDirectory = dataDirectory,
            Today = today,
            Database = database,
            Files = files,
            Entities = entities,
            Oses = [.. database.Oses.Where(os => osElements.Contains(os.Id)).Select(os => new OsEntry(os, [.. osElements[os.Id]]))],
            MediaSamples = samples.Media,
            TreeSamples = samples.Trees,
            SampleFaults = samples.Faults,
        };
    }

    /// <summary>The operating system whose primary short id that is; null when there is none.</summary>
    internal OsEntry? FindOs(string shortId) => Oses.FirstOrDefault(os => os.Os.ShortId == shortId);

    private IReadOnlyList<SampleAnswer<TSample, TPart>> Answer<TSample, TPart>(
        IReadOnlyList<TSample> samples, Func<TSample, IReadOnlyList<Candidate<TPart>>> identify)
        where TSample : Sample
        where TPart : OsPart
    {
        var oses = Oses.Where(os => os.Os.ShortId is not null).DistinctBy(os => os.Os.ShortId!)
            .ToDictionary(os => os.Os.ShortId!, StringComparer.Ordinal);
        return samples.SelectInParallel(
            sample => new SampleAnswer<TSample, TPart>(sample, oses.GetValueOrDefault(sample.Os), identify(sample)));
    }
}
