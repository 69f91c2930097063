using Osinfo.CommandLine;

namespace OsinfoDb.Importing;

/// <summary>Tells the user what happens.</summary>
/// <param name="tool">The name of the tool.</param>
/// <param name="output">For what was asked for.</param>
/// <param name="error">For notes, warnings and progress.</param>
public sealed class Reporter(string tool, TextWriter output, TextWriter error)
{
    private const string ClearLine = "\r\e[K";
    private const int MaxListed = 20;

    private readonly bool _isTerminal =
        error is not StringWriter && !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not (null or "dumb");

    /// <summary>The answer to what was asked.</summary>
    internal void Answer(string text) => Write(output, text);

    internal void Entry(string path, bool isDirectory) => Write(output, $"{(isDirectory ? 'd' : 'r')} {path}{(isDirectory ? "/" : "")}");

    internal void Note(string text) => Write(error, "note: " + text);

    internal void Warn(string text) => Write(error, "warning: " + text);

    /// <summary>A note about files, and below it some of them.</summary>
    internal void Note(string text, IReadOnlyList<string> files, bool all)
    {
        Note(text);
        foreach (var file in files.Take(all ? files.Count : MaxListed))
        {
            error.WriteLine("  " + TerminalText.Escape(file));
        }

        if (!all && files.Count > MaxListed)
        {
            error.WriteLine($"  … and {files.Count - MaxListed} more");
        }
    }

    /// <summary>What is being done, on a terminal only.</summary>
    internal void Progress(string text)
    {
        if (_isTerminal)
        {
            error.Write($"{ClearLine}{TerminalText.Escape(text)}");
        }
    }

    internal void ClearProgress()
    {
        if (_isTerminal)
        {
            error.Write(ClearLine);
        }
    }

    private void Write(TextWriter writer, string text)
    {
        ClearProgress();
        writer.WriteLine($"{tool}: {TerminalText.Escape(text)}");
    }
}
