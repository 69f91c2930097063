using VirtViewer.CommandLine;
using VirtViewer.Localisation;

namespace VirtViewer;

/// <summary>What the programs write on the terminal. Nothing of it may steer the terminal.</summary>
internal static class Log
{
    public static void Error(ViewerProgram program, string message) =>
        Write(program, Phrase.Of("error:"), message);

    public static void Warning(ViewerProgram program, string message) =>
        Write(program, Phrase.Of("warning:"), message);

    /// <summary>Tells what the program does, for who looks for an error; never a secret.</summary>
    public static void Debug(ViewerProgram program, string message) => Write(program, "debug:", message);

    public static void Note(ViewerProgram program, string message) => Console.Error.WriteLine($"{program.CommandName}: {Printable(message)}");

    private static void Write(ViewerProgram program, string kind, string message) =>
        Console.Error.WriteLine($"{program.CommandName}: {kind} {Printable(message)}");

    /// <summary>Nothing that steers a terminal.</summary>
    public static string Printable(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '?' : c));
}
