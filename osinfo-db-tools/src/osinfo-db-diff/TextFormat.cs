using Osinfo.CommandLine;
using OsinfoDb.Comparing;

namespace OsinfoDb.Tools.Diff;

/// <summary>For people at a terminal.</summary>
internal static class TextFormat
{
    internal static void Write(TextWriter output, DatabaseComparison comparison)
    {
        void Line(string text) => output.WriteLine(TerminalText.Escape(text));

        Line($"{Words.Title(comparison)}: {Words.Summary(comparison)}");
        foreach (var (heading, entities) in Words.Sections(comparison))
        {
            output.WriteLine();
            Line(heading);
            var width = entities.Max(changed => Label(changed.Entity).Length);
            foreach (var (entity, changes) in entities)
            {
                Line($"  {Label(entity).PadRight(width)}  {entity.Name}".TrimEnd());
                foreach (var change in changes)
                {
                    Line($"    {Topics.Word(change.Topic, 1)}: {Words.Tell(change)}");
                }
            }
        }

        var files = Words.OtherFiles(comparison).ToList();
        if (files.Count > 0)
        {
            output.WriteLine();
            Line("Other files");
            files.ForEach(file => Line($"  {file}"));
        }
    }

    private static string Label(EntityContent entity) => entity.ShortId ?? entity.Key.Id;
}
