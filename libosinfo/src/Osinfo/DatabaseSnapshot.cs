using System.Xml;
using Osinfo.Snapshot;

namespace Osinfo;

/// <summary>
/// The compiled form of a database, from which it is loaded in a moment. It lies within the tree it was made from and counts as long as no
/// file there is added, removed or changed; otherwise the XML is read.
/// </summary>
public static class DatabaseSnapshot
{
    /// <summary>Where it lies below the directory of a database: where the C library does not look.</summary>
    public const string RelativePath = "schema/osinfo.snapshot";

    /// <summary>The name of the resource that holds it in an assembly, for <see cref="DatabaseLocation.FromResources"/>.</summary>
    public const string ResourceName = "osinfo.snapshot";

    /// <summary>Compiles the database in a directory and puts the result into it, in one step.</summary>
    /// <param name="directory">The directory of the database.</param>
    /// <returns>What loading the database finds; when there is an error among it nothing was written.</returns>
    /// <exception cref="IOException">It cannot be written, or somebody changes the database meanwhile.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static IReadOnlyList<LoadDiagnostic> Compile(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        if (Directory.Exists(directory))
        {
            // Before the times are taken: it changes those of the root.
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Join(directory, RelativePath))!);
        }

        var snapshot = Prepare(directory);
        if (!snapshot.HasErrors)
        {
            snapshot.WriteTo(directory);
        }
        else if (Directory.Exists(directory))
        {
            File.Delete(Path.Join(directory, RelativePath));
        }

        return snapshot.Diagnostics;
    }

    /// <summary>Compiles the database in a directory, to put the result into it later.</summary>
    /// <param name="directory">The directory of the database.</param>
    /// <returns>The compiled form, and what loading the database finds.</returns>
    /// <exception cref="IOException">Somebody changes the database meanwhile.</exception>
    public static PreparedSnapshot Prepare(string directory) => Prepare(directory, static _ => null);

    /// <summary>
    /// The same for a program that has files in memory, or looks into them while they are read, so that they are parsed once. Only what is
    /// not empty is opened.
    /// </summary>
    /// <param name="directory">The directory of the database.</param>
    /// <param name="open">
    /// Opens a file by its path below the directory, with slashes; null: it is read from the directory. Several threads call it at a time;
    /// each reads what it gets to the end or the first error, and closes it. The content has to be that of the file.
    /// </param>
    /// <returns>The compiled form, and what loading the database finds.</returns>
    /// <exception cref="IOException">Somebody changes the database meanwhile.</exception>
    public static PreparedSnapshot Prepare(string directory, Func<string, XmlReader?> open)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        ArgumentNullException.ThrowIfNull(open);
        return new PreparedSnapshot(directory, open);
    }

    /// <summary>Compiles the database in a directory to be a resource of an assembly. The same files give the same bytes.</summary>
    /// <param name="directory">The directory of the database.</param>
    /// <param name="output">Gets the compiled form, unless there is an error.</param>
    /// <returns>What loading the database finds.</returns>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public static IReadOnlyList<LoadDiagnostic> CompileResource(string directory, Stream output)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        ArgumentNullException.ThrowIfNull(output);
        var source = CompiledSource.Read(directory);
        if (!source.HasErrors)
        {
            output.Write(new SnapshotWriter(source).ToBytes(stamps: null));
        }

        return source.Diagnostics;
    }
}
