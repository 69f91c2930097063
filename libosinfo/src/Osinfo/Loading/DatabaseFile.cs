using System.Xml;

namespace Osinfo.Loading;

/// <summary>One XML file of a location.</summary>
/// <param name="RelativePath">Its place below the location, with slashes and a leading one; null for a location that is a file.</param>
/// <param name="DisplayPath">How to name it to people.</param>
/// <param name="IsEmpty">Whether it is there to hide the same file of an earlier location.</param>
/// <param name="Open">Opens it for reading.</param>
internal sealed record DatabaseFile(string? RelativePath, string DisplayPath, bool IsEmpty, Func<Stream> Open)
{
    private const string FragmentSuffix = ".d";
    private const string XmlSuffix = ".xml";

    /// <summary>Gives its entities from the compiled database, reporting what reading the file reported; null when there is none.</summary>
    internal Func<PreferredLanguages, Action<LoadDiagnostic>, IReadOnlyList<RawEntity>>? ReadCompiled { get; init; }

    /// <summary>Opens it as somebody else has it; null when it is to be read from where it lies.</summary>
    internal Func<XmlReader?>? OpenReader { get; init; }

    /// <summary>Opens a file that is read to its end by somebody who has a buffer.</summary>
    internal static Stream OpenWhole(string path) => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);

    private string Directory => RelativePath![..RelativePath!.LastIndexOf('/')];

    internal string Name => RelativePath is null ? Path.GetFileName(DisplayPath) : RelativePath[(RelativePath.LastIndexOf('/') + 1)..];

    /// <summary>Whether it adds to an entity instead of defining it: it sits in a directory that ends in <c>.d</c>.</summary>
    internal bool IsFragment => RelativePath is not null && Directory.EndsWith(FragmentSuffix, StringComparison.Ordinal);

    /// <summary>The name under which files of several locations meet.</summary>
    internal string Key => RelativePath is null ? DisplayPath
        : IsFragment ? Directory[..^FragmentSuffix.Length]
        : RelativePath[..^XmlSuffix.Length];

    /// <summary>
    /// Whether an entity may stand in this file: its place follows from the id. Drops <c>http://</c>, keeps the first slash and turns
    /// every other character that is not an ASCII letter, digit, <c>-</c>, <c>.</c> or <c>_</c> into <c>-</c>.
    /// </summary>
    internal bool IsPlaceOf(string kind, string id, out string expected)
    {
        expected = ExpectedPath(kind, id) + (IsFragment ? FragmentSuffix : XmlSuffix);
        var actual = RelativePath is null ? null : IsFragment ? Directory : RelativePath;
        return actual is null || actual.AsSpan(1).SequenceEqual(expected);
    }

    internal static string ExpectedPath(string kind, string id)
    {
        const string Scheme = "http://";
        var rest = id.StartsWith(Scheme, StringComparison.Ordinal) ? id[Scheme.Length..] : id;
        var firstSlash = rest.IndexOf('/', StringComparison.Ordinal);
        var path = string.Create(rest.Length, (rest, firstSlash), static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
            {
                var c = source.rest[i];
                target[i] = i == source.firstSlash || char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' ? c : '-';
            }
        });
        return kind + "/" + path;
    }
}
