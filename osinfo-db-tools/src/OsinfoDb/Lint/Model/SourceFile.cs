using System.Xml;
using System.Xml.Linq;

namespace OsinfoDb.Lint.Model;

/// <summary>A file of the database as XML, for the places of its elements; what it means is told by the library.</summary>
internal sealed class SourceFile
{
    private SourceFile(string path, string displayPath) => (Path, DisplayPath) = (path, displayPath);

    /// <summary>The place below the data directory, with slashes.</summary>
    internal string Path { get; }

    /// <summary>How to name it to people.</summary>
    internal string DisplayPath { get; }

    /// <summary>Null when the file is empty, as one that hides an entity is, or broken.</summary>
    internal XDocument? Document { get; private set; }

    /// <summary>Why it cannot be read as XML; null when it can.</summary>
    internal string? Fault { get; private set; }

    internal int FaultLine { get; private set; } = 1;

    internal bool IsFragment => System.IO.Path.GetDirectoryName(Path)!.EndsWith(".d", StringComparison.Ordinal);

    internal static SourceFile Read(string root, string path)
    {
        var file = new SourceFile(System.IO.Path.GetRelativePath(root, path).Replace(System.IO.Path.DirectorySeparatorChar, '/'), path);
        using var stream = File.OpenRead(path);
        if (stream.CanSeek && stream.Length == 0)
        {
            return file;
        }

        try
        {
            using var reader = XmlReader.Create(
                stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            file.Document = XDocument.Load(reader, LoadOptions.SetLineInfo);
            file.Document.AddAnnotation(file);
        }
        catch (XmlException e)
        {
            (file.Fault, file.FaultLine) = (e.Message.ReplaceLineEndings(" "), Math.Max(1, e.LineNumber));
        }

        return file;
    }
}
