using Osinfo.Db;

namespace Osinfo.CommandLine;

/// <summary>The database as the tools load it.</summary>
public static class ToolDatabase
{
    /// <summary>
    /// Loads what the environment says, or else the newer of the installed and the embedded database, and tells on standard error what was
    /// wrong with it.
    /// </summary>
    public static OsinfoDatabase Load(string toolName, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var database = OsinfoDatabase.Load(new LoadOptions { Embedded = EmbeddedDatabase.Assembly });
        foreach (var diagnostic in database.Diagnostics)
        {
            var severity = diagnostic.Severity switch
            {
                LoadSeverity.Error => "error",
                LoadSeverity.Warning => "warning",
                _ => "note",
            };
            error.WriteLine($"{toolName}: {severity}: {TerminalText.Escape(diagnostic.ToString())}");
        }

        return database;
    }

    /// <summary>Which data a tool uses and from when they are.</summary>
    public static string Describe(string toolName, TextWriter error)
    {
        var database = Load(toolName, error);
        return $"database {database.Version ?? "of unknown version"} ({database.Source})";
    }
}
