using Osinfo.CommandLine;

namespace Osinfo.Tools.InstallScripts;

/// <summary>Collects the parameters that the options set.</summary>
internal sealed class WishReader(TextWriter error, TextReader input, CancellationToken cancellationToken)
{
    private static readonly string[] Secrets = ["user-password", "admin-password", "reg-password"];

    private readonly InstallConfig _config = new();
    private readonly Dictionary<string, string> _given = new(StringComparer.Ordinal);

    /// <summary>The parameters somebody asked for, with the option or file that did.</summary>
    internal IReadOnlyDictionary<string, string> Given => _given;

    internal InstallConfig Read(IEnumerable<Wish> wishes)
    {
        foreach (var wish in wishes)
        {
            switch (wish.Option)
            {
                case "--config-file":
                    ReadFile(wish.Value);
                    break;
                case "--config-from-file":
                    var (fileKey, path) = wish.Split("FILE");
                    Set(fileKey, ReadFirstLine(path), wish.Option);
                    break;
                case "--config-from-env":
                    var (variableKey, variable) = wish.Split("VARIABLE");
                    Set(variableKey, Environment.GetEnvironmentVariable(variable)
                        ?? throw new ToolException(ExitCode.Usage, $"{wish.Option} '{wish.Value}': the variable '{variable}' is not set"), wish.Option);
                    break;
                default:
                    var (key, value) = wish.Split("VALUE");
                    WarnOfSecret(key);
                    Set(key, value, wish.Option);
                    break;
            }
        }

        return _config;
    }

    private void Set(string key, string value, string origin)
    {
        try
        {
            _config.Set(key, value);
            _given[key] = origin;
        }
        catch (ArgumentException)
        {
            throw new ToolException(ExitCode.Usage, $"{origin}: '{key}' is no name of a parameter");
        }
    }

    private void ReadFile(string path)
    {
        try
        {
            foreach (var (key, value) in InstallConfig.ReadFile(LocalPath.Of(path)))
            {
                Set(key, value, path);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new ToolException(ExitCode.Unreadable, e is InvalidDataException ? e.Message : FileErrors.Describe(e, path));
        }
    }

    private string ReadFirstLine(string path)
    {
        try
        {
            // A terminal or pipe may give nothing for ever, and its reading cannot be broken off.
            return Task.Run(ReadLine, cancellationToken).WaitAsync(cancellationToken).GetAwaiter().GetResult() ?? "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.Unreadable, FileErrors.Describe(e, path));
        }

        string? ReadLine()
        {
            if (path == "-")
            {
                return input.ReadLine();
            }

            using var reader = new StreamReader(LocalPath.Of(path));
            return reader.ReadLine();
        }
    }

    private void WarnOfSecret(string key)
    {
        if (Secrets.Contains(key))
        {
            error.WriteLine($"{InstallScriptCommand.Name}: warning: others can see '{key}' on the command line; "
                + "--config-file, --config-from-file and --config-from-env keep it out of sight");
        }
    }
}
