using System.Text;

namespace Osinfo.Tools.Detect;

/// <summary>Turns what the user named into single inputs, one after the other, so that the first answers come at once.</summary>
internal static class InputList
{
    // Some hundred thousand paths; a device that never ends must.
    private const int ListLimit = 64 * 1024 * 1024;

    internal static IEnumerable<Input> Enumerate(DetectOptions options, CancellationToken cancellationToken) =>
        options.Inputs.Select(location => Create(location, options.Kind))
            .Concat(options.Lists.SelectMany(list => ReadList(list, options.Kind, cancellationToken)))
            .Concat(options.Directories.SelectMany(directory => InputSearch.Run(directory, options.Kind)));

    private static Input Create(string location, InputKind? kind) =>
        location.Length == 0 ? new(location, kind ?? InputKind.Media, "an input is empty: expected a path or an address")
        : new(location, kind ?? (Directory.Exists(location) ? InputKind.Tree : InputKind.Media));

    private static IEnumerable<Input> ReadList(string path, InputKind? kind, CancellationToken cancellationToken)
    {
        string text;
        try
        {
            // A pipe may give nothing for ever, and its reading cannot be broken off.
            text = Task.Run(() => ReadText(path), cancellationToken).WaitAsync(cancellationToken).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [new Input(path, kind ?? InputKind.Media, $"list of inputs: {FileErrors.Describe(e, path)}")];
        }

        var separator = text.Contains('\0', StringComparison.Ordinal) ? '\0' : '\n';
        return text.Split(separator).Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0).Select(line => Create(line, kind));
    }

    private static string ReadText(string path)
    {
        if (Directory.Exists(path))
        {
            throw new IOException($"'{path}' is a directory");
        }

        using var stream = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
        using var text = new MemoryStream();
        var step = new byte[64 * 1024];
        for (var count = stream.Read(step); count > 0; count = stream.Read(step))
        {
            text.Write(step, 0, count);
            if (text.Length > ListLimit)
            {
                throw new IOException($"'{path}' is too long: expected {ListLimit} bytes at most");
            }
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }
}
