using System.Xml;
using System.Xml.Linq;
using Osinfo;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Requirements;

internal sealed class ScriptsWrite() : Rule(
    "U16", Severity.Error, "An install script writes something for every system, medium and tree that names it, and the arguments for its kernel.")
{
    private static readonly XNamespace Xsl = "http://www.w3.org/1999/XSL/Transform";

    // Those for which the kernel gets arguments come first, since all else is the same.
    private static readonly InjectionMethods[] Methods =
        [InjectionMethods.Disk, InjectionMethods.Initrd, InjectionMethods.Cdrom, InjectionMethods.Floppy, InjectionMethods.Web];

    internal override IEnumerable<Finding> Check(LintModel model)
    {
        // One for each thread: it remembers the hashes of the passwords, which take far longer than all else.
        using var configs = new ThreadLocal<InstallConfig>(() => new InstallConfig());
        var uses = model.Database.Oses.SelectMany(ScriptUse.Of).ToLookup(use => use.Script.Id, StringComparer.Ordinal);
        return (from element in model.Of("install-script").ToList()
                let template = ScriptTemplate.Of(element)
                where template is not null
                from finding in CheckStylesheet(element, template).Concat(CheckUses(element, template, [.. uses[element.Id()]], configs))
                select finding).ToList();
    }

    private IEnumerable<Finding> CheckStylesheet(XElement element, ScriptTemplate template) => template.Stylesheet.Elements(Xsl + "output").Any()
        ? []
        : [Report(element, "the template does not say what it writes, expected xsl:output")];

    private IEnumerable<Finding> CheckUses(
        XElement element, ScriptTemplate template, IReadOnlyList<ScriptUse> uses, ThreadLocal<InstallConfig> configs)
    {
        var variants = uses.Take(1).SelectMany(use => VariantsOf(use.Script, template)).ToLookup(variant => variant.InstallationSource);
        return uses
            .SelectInParallel(use => (use.Os, Fault: variants[use.Source]
                .Select(script => FindFault(script, template, use, configs.Value!)).OfType<string>().FirstOrDefault()))
            .Where(found => found.Fault is not null)
            .DistinctBy(found => found.Os.Id)
            .Select(found => Report(element, $"for {found.Os.Id}: {found.Fault}"))
            .ToList();
    }

    /// <summary>The script as it is used from media and from the network, handed over in each way that makes a difference.</summary>
    private static IEnumerable<InstallScript> VariantsOf(InstallScript script, ScriptTemplate template)
    {
        var methods = Methods.Where(method => script.InjectionMethods.HasFlag(method)).ToList();
        return from source in (InstallationSource[])[InstallationSource.Media, InstallationSource.Network]
               let sourced = script.WithInstallationSource(source)
               from method in template.Mentions("preferred-injection-method") ? methods : methods.Take(1)
               select sourced.WithPreferredInjectionMethod(method);
    }

    private static string? FindFault(InstallScript script, ScriptTemplate template, ScriptUse use, InstallConfig config)
    {
        use.Fill(config, script);
        if (script.FindMissingParameters(config) is [var missing, ..])
        {
            return $"the parameter '{missing.Name}' is required, and no sample of it is known";
        }

        try
        {
            var text = script.Generate(use.Target, config);
            var hasCommandLine = script.PreferredInjectionMethod is InjectionMethods.Disk or InjectionMethods.Initrd;
            return (template.IsXml ? FindXmlFault(text) : string.IsNullOrWhiteSpace(text) ? "the template writes nothing" : null)
                ?? (hasCommandLine && template.WritesCommandLine ? FindCommandLineFault(script.GenerateCommandLine(use.Target, config)) : null);
        }
        catch (InstallScriptException e)
        {
            return e.Message;
        }
    }

    private static string? FindXmlFault(string text)
    {
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            while (reader.Read())
            {
            }

            return null;
        }
        catch (XmlException e)
        {
            var content = text.StartsWith("<?xml", StringComparison.Ordinal) ? text[(text.IndexOf("?>", StringComparison.Ordinal) + 2)..] : text;
            return string.IsNullOrWhiteSpace(content) ? "the template writes nothing" : $"the template writes no proper XML: {e.Message}";
        }
    }

    private static string? FindCommandLineFault(string? arguments) =>
        string.IsNullOrEmpty(arguments) ? "the template writes no arguments for the kernel"
        : arguments.AsSpan().ContainsAny('\n', '\r') ? "the arguments for the kernel have more than one line"
        : null;
}
