namespace Osinfo.Loading;

/// <summary>
/// An element that does not say what it has to. Not an <see cref="System.Xml.XmlException"/>: its message comes from resources, which
/// an application may leave out.
/// </summary>
internal sealed class BrokenElementException(string message, int line) : Exception(message)
{
    /// <summary>The line in the file, from 1 on.</summary>
    internal int Line { get; } = line;
}
