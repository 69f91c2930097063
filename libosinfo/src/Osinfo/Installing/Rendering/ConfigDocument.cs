using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;

namespace Osinfo.Installing.Rendering;

/// <summary>
/// The document a template is applied to: <c>script</c>, <c>os</c>, <c>media</c>, <c>tree</c>, <c>config</c> as the C library makes them,
/// then <c>derived</c>, which that library does not have: hashes of the passwords, because a stylesheet cannot work them out.
/// </summary>
internal static class ConfigDocument
{
    internal const string ScriptRoot = "install-script-config";
    internal const string CommandLineRoot = "command-line";

    private static readonly string[] Passwords = ["admin-password", "user-password"];

    /// <param name="root">The name of the root element, which is how templates know what is asked of them.</param>
    /// <param name="script">The script.</param>
    /// <param name="target">What is installed.</param>
    /// <param name="config">The wishes.</param>
    /// <param name="usesHash">Whether the template uses an element of <c>derived</c>; a hash takes thousands of rounds.</param>
    internal static XPathNavigator Create(string root, InstallScript script, InstallTarget target, InstallConfig config, Func<string, bool> usesHash)
    {
        var wishes = ToElement("config", config, MapValues(script, config));
        var document = new XDocument(new XElement(
            root,
            ToElement("script", script),
            ToElement("os", target.Os),
            target.Media is null ? null : ToElement("media", target.Media),
            target.Tree is null ? null : ToElement("tree", target.Tree),
            wishes,
            new XElement("derived", from key in Passwords
                                    let password = wishes.Element(key)?.Value
                                    where password is not null
                                    from hash in PasswordHash.All
                                    let name = $"{key}-{hash.Name}"
                                    where usesHash(name)
                                    select new XElement(name, Remembered(config, name, password, hash)))));
        return document.CreateNavigator();
    }

    private static string Remembered(InstallConfig config, string name, string password, PasswordHash hash)
    {
        if (!config.Hashes.TryGetValue((name, password), out var text))
        {
            config.Hashes.Add((name, password), text = hash.Make(password));
        }

        return text;
    }

    private static Func<string, string, string> MapValues(InstallScript script, InstallConfig config) => (key, value) =>
    {
        foreach (var c in value)
        {
            if (!XmlConvert.IsXmlChar(c) && !char.IsSurrogate(c))
            {
                throw new InstallScriptException(
                    InstallScriptError.UnusableValue, $"the parameter '{key}' holds the character U+{(int)c:X4}, which no install script can carry");
            }
        }

        return key == "id" ? value : script.FindConfigParameter(key)?.ValueMap?.Lookup(value) ?? value;
    };

    // The id comes twice because it is the first thing said and the last of the keys.
    private static XElement ToElement(string name, Entity entity, Func<string, string, string>? map = null) => new(
        name,
        new XElement("id", entity.Id),
        from key in entity.Keys
        from value in entity.GetValues(key)
        select new XElement(key, map is null ? value : map(key, value)));
}
