using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Addresses;

internal sealed class TextsTrimmed() : Rule("L87", Severity.Error, "A text is not empty and has no blanks at its ends or in a row.")
{
    private static readonly HashSet<string> Texts = new(StringComparer.Ordinal)
    {
        "short-id", "name", "version", "codename", "vendor", "family", "distro", "url", "kernel", "initrd", "boot-iso", "product", "class",
        "bus-type", "cloud-image-username", "kernel-url-argument", "expected-filename", "file",
    };

    internal override IEnumerable<Finding> Check(LintModel model) =>
        from entity in model.Entities
        from element in entity.Descendants()
        where !element.HasElements && Texts.Contains(element.Kind()) && element.Ancestors().All(ancestor => ancestor.Kind() != "template")
            && (element.Value.Length == 0 || element.Value.Trim() != element.Value || (element.Value.Contains("  ", StringComparison.Ordinal)
                && !element.Parent!.Kind().Equals("iso", StringComparison.Ordinal)))
        select Report(element, $"<{element.Kind()}> is '{element.Value}'");
}
