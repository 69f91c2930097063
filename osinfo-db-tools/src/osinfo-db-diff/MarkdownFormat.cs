using System.Text;
using Osinfo.CommandLine;
using OsinfoDb.Comparing;

namespace OsinfoDb.Tools.Diff;

/// <summary>The notes of a release.</summary>
internal static class MarkdownFormat
{
    internal static void Write(TextWriter output, DatabaseComparison comparison)
    {
        output.WriteLine($"# osinfo-db {Escape(comparison.New.Version ?? "")}".TrimEnd());
        output.WriteLine();
        output.WriteLine($"Since {Escape(comparison.Old.Version ?? "the former database")}: {Escape(Words.Summary(comparison))}.");
        foreach (var (heading, entities) in Words.Sections(comparison))
        {
            output.WriteLine();
            output.WriteLine($"## {heading}");
            output.WriteLine();
            foreach (var (entity, changes) in entities)
            {
                var label = entity.ShortId ?? entity.Key.Id;
                output.WriteLine($"- {Escape(entity.Name ?? label)} (`{TerminalText.Escape(label)}`)");
                foreach (var change in changes)
                {
                    output.WriteLine($"  - {Topics.Word(change.Topic, 1)}: {Escape(Words.Tell(change))}");
                }
            }
        }

        var files = Words.OtherFiles(comparison).ToList();
        if (files.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("## Other files");
            output.WriteLine();
            files.ForEach(file => output.WriteLine($"- {Escape(file)}"));
        }
    }

    /// <summary>What the database says must not turn into markup.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in TerminalText.Escape(text))
        {
            if (@"\`*_[]<>#|~".Contains(c, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
