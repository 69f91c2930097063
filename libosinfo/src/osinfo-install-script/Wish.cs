using System.CommandLine.Parsing;
using Osinfo.CommandLine;

namespace Osinfo.Tools.InstallScripts;

/// <summary>One of the options that set parameters.</summary>
/// <param name="Option">The long name of the option.</param>
/// <param name="Value">What stands behind it.</param>
internal sealed record Wish(string Option, string Value)
{
    private static readonly Dictionary<string, string> Options = new(StringComparer.Ordinal)
    {
        ["-c"] = "--config",
        ["--config"] = "--config",
        ["-f"] = "--config-file",
        ["--config-file"] = "--config-file",
        ["--config-from-file"] = "--config-from-file",
        ["--config-from-env"] = "--config-from-env",
    };

    /// <summary>In the order they were typed, because the last one for a parameter wins, whichever option it is.</summary>
    internal static IReadOnlyList<Wish> FromTokens(IReadOnlyList<Token> tokens)
    {
        var wishes = new List<Wish>();
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Type == TokenType.Option && Options.TryGetValue(tokens[i].Value, out var option))
            {
                wishes.Add(new Wish(option, tokens[++i].Value));
            }
        }

        return wishes;
    }

    /// <summary>The parts of KEY=VALUE.</summary>
    internal (string Key, string Value) Split(string what)
    {
        var equals = Value.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 ? (Value[..equals], Value[(equals + 1)..])
            : throw new ToolException(ExitCode.Usage, $"{Option} '{Value}': expected KEY={what}");
    }
}
