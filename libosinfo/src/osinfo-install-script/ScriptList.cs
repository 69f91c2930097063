using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Osinfo.CommandLine;

namespace Osinfo.Tools.InstallScripts;

/// <summary>Prints scripts: lines as the C tool, or one JSON object each (<c>docs/schema/osinfo-install-script.schema.json</c>).</summary>
internal static class ScriptList
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Write(TextWriter output, ListKind list, bool asJson, IEnumerable<InstallScript> scripts)
    {
        foreach (var script in scripts)
        {
            if (asJson)
            {
                WriteJson(output, script, path: null, commandLine: null);
                continue;
            }

            switch (list)
            {
                case ListKind.Config:
                    foreach (var parameter in script.ConfigParameters)
                    {
                        output.WriteLine(TerminalText.Escape($"{parameter.Name}: {(parameter.IsRequired ? "required" : "optional")}"));
                    }

                    break;
                case ListKind.Profiles:
                    output.WriteLine(TerminalText.Escape($"{script.Profile}: {script.ExpectedFilename}"));
                    break;
                default:
                    output.WriteLine(TerminalText.Escape($"{script.Profile}:{string.Concat(Methods(script).Select(method => " " + method))}"));
                    break;
            }
        }
    }

    /// <param name="output">Where to.</param>
    /// <param name="script">The script.</param>
    /// <param name="path">The file that was written; null in lists.</param>
    /// <param name="commandLine">The arguments for the kernel; null in lists, and when there are none.</param>
    internal static void WriteJson(TextWriter output, InstallScript script, string? path, string? commandLine)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", script.Id);
            json.WriteString("profile", script.Profile);
            json.WriteString("expectedFilename", script.ExpectedFilename);
            json.WriteString("pathFormat", script.PathFormat == PathFormat.Dos ? "dos" : "unix");
            json.WriteString("productKeyFormat", script.ProductKeyFormat);
            json.WriteBoolean("needsInternet", script.NeedsInternet);
            json.WriteBoolean("canPreInstallDrivers", script.CanPreInstallDrivers);
            json.WriteBoolean("canPostInstallDrivers", script.CanPostInstallDrivers);
            json.WriteStartArray("injectionMethods");
            foreach (var method in Methods(script))
            {
                json.WriteStringValue(method);
            }

            json.WriteEndArray();
            WriteParameters(json, script);
            json.WriteString("path", path);
            json.WriteString("commandLine", commandLine);
            json.WriteEndObject();
        }

        output.WriteLine(TerminalText.Escape(Encoding.UTF8.GetString(line.GetBuffer().AsSpan(0, (int)line.Length))));
    }

    private static void WriteParameters(Utf8JsonWriter json, InstallScript script)
    {
        json.WriteStartArray("parameters");
        foreach (var parameter in script.ConfigParameters)
        {
            json.WriteStartObject();
            json.WriteString("name", parameter.Name);
            json.WriteString("policy", parameter.Policy switch
            {
                ConfigParameterPolicy.Required => "required",
                ConfigParameterPolicy.Optional => "optional",
                _ => "none",
            });
            json.WriteString("valueMap", parameter.ValueMap?.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static IEnumerable<string> Methods(InstallScript script) =>
        from method in new[] { InjectionMethods.Cdrom, InjectionMethods.Disk, InjectionMethods.Floppy, InjectionMethods.Initrd, InjectionMethods.Web }
        where script.InjectionMethods.HasFlag(method)
        select method.ToString().ToLowerInvariant();
}
