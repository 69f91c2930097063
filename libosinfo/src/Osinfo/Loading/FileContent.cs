using System.Runtime.ExceptionServices;
using System.Xml;

namespace Osinfo.Loading;

/// <summary>What one file says, and what was found when it was read.</summary>
internal sealed class FileContent
{
    // Fewer are read before another thread is there.
    private const int ManyFiles = 16;

    private FileContent(DatabaseFile file, PreferredLanguages languages, bool keepsTranslations, NameTable names)
    {
        List<LoadDiagnostic>? found = null;
        var reader = new EntityFileReader(languages, names, diagnostic => (found ??= []).Add(diagnostic))
        {
            KeepsTranslations = keepsTranslations,
        };
        Entities = reader.Read(file);
        Diagnostics = found ?? [];
    }

    internal IReadOnlyList<RawEntity> Entities { get; }

    internal IReadOnlyList<LoadDiagnostic> Diagnostics { get; }

    /// <summary>Reads files on all processors, since they have nothing to do with each other.</summary>
    /// <param name="files">The files.</param>
    /// <param name="languages">Those of the user.</param>
    /// <param name="keepsTranslations">As <see cref="EntityFileReader.KeepsTranslations"/>.</param>
    /// <param name="cancellationToken">Gives it up between two files.</param>
    /// <returns>What each says, in their order.</returns>
    internal static FileContent[] ReadAll(
        IReadOnlyList<DatabaseFile> files, PreferredLanguages languages, bool keepsTranslations, CancellationToken cancellationToken)
    {
        var contents = new FileContent[files.Count];
        var options = new ParallelOptions
        {
            CancellationToken = cancellationToken,
            MaxDegreeOfParallelism = files.Count < ManyFiles ? 1 : Environment.ProcessorCount,
        };
        try
        {
            Parallel.For(
                0,
                files.Count,
                options,
                static () => new NameTable(),
                (i, _, names) =>
                {
                    contents[i] = new FileContent(files[i], languages, keepsTranslations, names);
                    return names;
                },
                static _ => { });
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }

        return contents;
    }
}
