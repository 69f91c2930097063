using Osinfo.CommandLine;
using OsinfoDb.Archives.Tests;

namespace OsinfoDb.Tools.Export.Tests;

/// <summary>Runs osinfo-db-export within this process, or as it is built.</summary>
internal static class Exporter
{
    internal static string Path { get; } = System.IO.Path.Combine(Shell.Ours, "osinfo-db-export");

    internal static ToolRun Run(params string[] arguments) => Run(out _, arguments);

    internal static ToolRun Run(out byte[] standardOutput, params string[] arguments)
    {
        using var text = new StringWriter();
        using var error = new StringWriter();
        using var output = new MemoryStream();
        var code = Tool.Run(ExportCommand.Name, ExportCommand.Create(() => output), ExportCommand.Examples, arguments, text, error);
        standardOutput = output.ToArray();
        return new ToolRun(code, text.ToString(), error.ToString());
    }

    /// <summary>A small database in a directory <c>data</c>.</summary>
    internal static TemporaryDirectory SmallDatabase() => new TemporaryDirectory()
        .With("data/schema/osinfo.rng", "<grammar/>")
        .With("data/os/example.org/small-1.xml")
        .With("data/os/example.org/small-1.d/more.xml")
        .With("data/platform/example.org/small-1.xml");
}
