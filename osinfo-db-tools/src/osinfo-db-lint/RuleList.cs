using OsinfoDb.Lint;

namespace OsinfoDb.Tools.Lint;

/// <summary>The rules, and those that do not apply.</summary>
internal static class RuleList
{
    internal static void Write(TextWriter output, string format)
    {
        if (format == "text")
        {
            WriteText(output);
        }
        else
        {
            WriteJson(output);
        }
    }

    private static void WriteText(TextWriter output)
    {
        foreach (var rule in RuleSet.All)
        {
            output.WriteLine($"{rule.Id,-4} {rule.Severity.ToString().ToLowerInvariant(),-8} {rule.Statement}");
        }

        foreach (var rule in RuleSet.Inapplicable)
        {
            output.WriteLine($"{rule.Id,-4} {"-",-8} {rule.Statement} Does not apply: {rule.Reason}");
        }
    }

    private static void WriteJson(TextWriter output) => JsonFormat.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (var rule in RuleSet.All)
        {
            json.WriteStartObject();
            json.WriteString("rule", rule.Id);
            json.WriteString("severity", rule.Severity.ToString().ToLowerInvariant());
            json.WriteString("statement", rule.Statement);
            json.WriteBoolean("needsNetwork", rule.NeedsNetwork);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
