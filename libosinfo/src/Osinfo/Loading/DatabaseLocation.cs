using System.Reflection;
using Osinfo.Loading;

namespace Osinfo;

/// <summary>A place that holds a database, or a part of one.</summary>
public sealed class DatabaseLocation
{
    private const string VersionFile = "VERSION";

    private readonly Func<Action<LoadDiagnostic>, IReadOnlyList<DatabaseFile>> _list;
    private readonly Func<string?> _readVersion;
    private readonly Func<CompiledLocation?> _openCompiled;

    private DatabaseLocation(
        string description,
        Func<Action<LoadDiagnostic>, IReadOnlyList<DatabaseFile>> list,
        Func<string?> readVersion,
        Func<CompiledLocation?> openCompiled) =>
        (Description, _list, _readVersion, _openCompiled) = (description, list, readVersion, openCompiled);

    /// <summary>What to call it: a path, or <c>embedded</c>.</summary>
    public string Description { get; }

    /// <summary>The release of the database there, for example <c>20261121</c>; null when it does not say.</summary>
    public string? Version => _readVersion();

    /// <summary>
    /// A directory with the layout of the database, or a single XML file (deprecated). A missing one is an error of the load, unless
    /// it is optional.
    /// </summary>
    public static DatabaseLocation FromPath(string path, bool isOptional = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new DatabaseLocation(
            path, report => ListPath(path, isOptional, report), () => ReadVersion(path), () => CompiledLocation.TryOpen(path));
    }

    /// <summary>As <see cref="FromPath"/>, with the place as a <c>file:</c> address.</summary>
    /// <exception cref="ArgumentException">The address is of another kind.</exception>
    public static DatabaseLocation FromUri(Uri address, bool isOptional = false)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address is { IsAbsoluteUri: true, IsFile: true, IsUnc: false }
            ? FromPath(address.LocalPath, isOptional)
            : throw new ArgumentException($"'{address}' is no local place: expected a file: address", nameof(address));
    }

    /// <summary>
    /// The same without regard to a compiled form that may lie in the directory: the XML is read.
    /// </summary>
    internal static DatabaseLocation FromXml(string path) =>
        new(path, report => ListPath(path, false, report), () => ReadVersion(path), () => null);

    /// <summary>
    /// The resources of an assembly: either the compiled database (<c>osinfo.snapshot</c>), or the files, each named after its place in the
    /// tree; and <c>VERSION</c>.
    /// </summary>
    public static DatabaseLocation FromResources(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return new DatabaseLocation(
            "embedded", _ => ListResources(assembly), () => ReadVersion(assembly), () => CompiledLocation.TryOpen(assembly));
    }

    /// <summary>Its compiled form; null when there is none, or one that is not true to it.</summary>
    internal CompiledLocation? OpenCompiled() => _openCompiled();

    internal IReadOnlyList<DatabaseFile> List(Action<LoadDiagnostic> report)
    {
        try
        {
            return _list(report);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report(new LoadDiagnostic(LoadSeverity.Error, "the database directory cannot be read: " + e.Message, Description));
            return [];
        }
    }

    private static IReadOnlyList<DatabaseFile> ListPath(string path, bool isOptional, Action<LoadDiagnostic> report)
    {
        if (Directory.Exists(path))
        {
            return DirectoryScan.Run(path, report);
        }

        if (File.Exists(path))
        {
            report(new LoadDiagnostic(LoadSeverity.Warning, "a file as database location is deprecated, use a directory", path));
            return path.EndsWith(".xml", StringComparison.Ordinal)
                ? [new DatabaseFile(null, path, new FileInfo(path).Length == 0, () => DatabaseFile.OpenWhole(path))]
                : [];
        }

        if (!isOptional)
        {
            report(new LoadDiagnostic(LoadSeverity.Error, "the database directory does not exist", path));
        }

        return [];
    }

    private static IReadOnlyList<DatabaseFile> ListResources(Assembly assembly) =>
        [.. assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".xml", StringComparison.Ordinal) && !("/" + name).Contains("/schema/", StringComparison.Ordinal))
            .OrderBy(InTreeOrder, StringComparer.Ordinal)
            .Select(name => new DatabaseFile("/" + name, "embedded:" + name, IsEmpty(assembly, name), () => Open(assembly, name)))];

    /// <summary>A text that sorts as a walk through the tree goes: the slash comes before all else.</summary>
    private static string InTreeOrder(string name) => name.Replace('/', '\0');

    private static bool IsEmpty(Assembly assembly, string name)
    {
        using var stream = Open(assembly, name);
        return stream.Length == 0;
    }

    private static Stream Open(Assembly assembly, string name) => assembly.GetManifestResourceStream(name)!;

    private static string? ReadVersion(string path)
    {
        try
        {
            return File.ReadAllText(Path.Combine(path, VersionFile)).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? ReadVersion(Assembly assembly)
    {
        using var stream = assembly.GetManifestResourceStream(VersionFile);
        return stream is null ? null : new StreamReader(stream).ReadToEnd().Trim();
    }
}
