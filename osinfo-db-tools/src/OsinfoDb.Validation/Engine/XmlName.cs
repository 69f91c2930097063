namespace OsinfoDb.Validation.Engine;

/// <summary>The name of an element or attribute.</summary>
internal readonly record struct XmlName(string Local, string Namespace)
{
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    public override string ToString() => Namespace switch
    {
        "" => Local,
        XmlNamespace => $"xml:{Local}",
        _ => $"{{{Namespace}}}{Local}",
    };
}
