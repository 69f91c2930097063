namespace Schema.Tests;

/// <summary>Every text and every attribute with every value that is right somewhere, nearly right, or wrong everywhere.</summary>
internal static class ValueMutations
{
    private static readonly string[] Values =
    [
        "", " ", "x", "two words", "Ünï-cödé",
        "0", "1", "007", "-1", "+1", "1.5", "1e3", "0x1F", "1af4", " 1", "1 ", "1,000", "99999999999999999999",
        "true", "false", "TRUE", "yes", " true", "true|false",
        "2020-02-03", "2020-02-30", "9999-99-99", "2020-2-3", "20200203", "2020-02-03T00:00:00", " 2020-02-03", "2020-02-03\n",
        "http://example.org/x", "HTTP://x", "x://", "x+y://z", "x-y://z", "example.org/x", "urn:x", "://x", " http://x", "http://x\ny",
        "all", "x86_64", " x86_64 ", "X86_64", "amd64",
        "pci", "net", "efi", "qcow2", "rolling", "required", "unix", "strict", "cdrom", "0.0.1",
    ];

    public static IEnumerable<Mutation> Of(BaseDocument document) => document.Places.SelectMany(place => Of(document, place));

    private static IEnumerable<Mutation> Of(BaseDocument document, Place place)
    {
        foreach (var value in Values)
        {
            var shown = value.Replace("\n", "\\n", StringComparison.Ordinal);
            if (place.HoldsText)
            {
                yield return document.Change(place, $"= \"{shown}\"", element => element.Value = value);
            }

            foreach (var attribute in place.Element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
            {
                yield return document.Change(
                    place, $"@{attribute.NameAsWritten()} = \"{shown}\"", element => element.SetAttributeValue(attribute.Name, value));
            }
        }
    }
}
