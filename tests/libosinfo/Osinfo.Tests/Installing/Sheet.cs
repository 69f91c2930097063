namespace Osinfo.Tests.Installing;

/// <summary>Small stylesheets and what becomes of them.</summary>
internal static class Sheet
{
    public const string Xsl = "xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\"";

    /// <summary>A script whose template writes text: these instructions, run at the root element of the document.</summary>
    public static InstallScript Text(string instructions, params ConfigParameter[] parameters) =>
        Script($"<xsl:output method='text'/><xsl:template match='/install-script-config'>{instructions}</xsl:template>", parameters);

    /// <summary>A script with a stylesheet of these elements.</summary>
    public static InstallScript Script(string elements, params ConfigParameter[] parameters) => new("http://example.org/script")
    {
        TemplateData = $"<xsl:stylesheet {Xsl} version='1.0'>{elements}</xsl:stylesheet>",
        ExpectedFilename = "answers.txt",
        Profile = "jeos",
        ConfigParameters = parameters,
    };

    public static Os Os(string id = "http://example.org/os") => new(id) { ShortIds = ["first", "second"], Version = "7" };

    public static string Run(InstallScript script, InstallConfig? config = null) => script.Generate(Os(), config ?? new InstallConfig());

    public static string Value(string path, InstallConfig? config = null) => Run(Text($"<xsl:value-of select='{path}'/>"), config);
}
