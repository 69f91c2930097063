using Osinfo.CommandLine;

namespace Osinfo.Tools.Detect;

/// <summary>Turns what the user named into single inputs, one after the other, so that the first answers come at once.</summary>
internal static class InputList
{
    internal static IEnumerable<Input> Enumerate(DetectOptions options) =>
        options.Inputs.Concat(options.Lists.SelectMany(ReadList)).Select(location => Create(location, options.Kind))
            .Concat(options.Directories.SelectMany(directory => InputSearch.Run(directory, options.Kind)));

    private static Input Create(string location, InputKind? kind) =>
        new(location, kind ?? (Directory.Exists(location) ? InputKind.Tree : InputKind.Media));

    private static IEnumerable<string> ReadList(string path)
    {
        string text;
        try
        {
            text = path == "-" ? Console.In.ReadToEnd() : File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.Unreadable, $"the list of inputs cannot be read: {e.Message}");
        }

        var separator = text.Contains('\0', StringComparison.Ordinal) ? '\0' : '\n';
        return text.Split(separator).Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0);
    }
}
