namespace OsinfoDb.Validation.Engine;

/// <summary>The name of an element or attribute.</summary>
internal readonly record struct XmlName(string Local, string Namespace)
{
    /// <summary>The namespace of <c>xmlns</c>, which is no attribute to a grammar.</summary>
    internal const string NamespaceDeclarations = "http://www.w3.org/2000/xmlns/";

    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    public override string ToString() => Namespace switch
    {
        "" => Local,
        XmlNamespace => $"xml:{Local}",
        _ => $"{{{Namespace}}}{Local}",
    };
}
