using VirtViewer.Localisation;

namespace VirtViewer.CommandLine;

/// <summary>A command line taken apart, nothing understood yet.</summary>
public sealed class Arguments
{
    private readonly List<(OptionDefinition Option, string? Value)> _options = [];
    private readonly List<string> _positional = [];

    private Arguments()
    {
    }

    /// <summary>What is no option.</summary>
    public IReadOnlyList<string> Positional => _positional;

    /// <summary>The options in the order given, for the toolkits.</summary>
    public IReadOnlyList<(OptionDefinition Option, string? Value)> Options => _options;

    /// <summary>
    /// Takes a command line apart: <c>--name value</c>, <c>--name=value</c>, <c>-n value</c>, <c>-nvalue</c>, bundled letters; <c>--</c> ends the
    /// options.
    /// </summary>
    /// <exception cref="UsageException">An option is unknown, or its value is missing or one too many.</exception>
    public static Arguments Parse(ViewerProgram program, IReadOnlyList<string> args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var known = OptionTable.For(program).ToArray();
        var result = new Arguments();
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--":
                    result._positional.AddRange(args.Skip(i + 1));
                    return result;
                case ['-', '-', ..] word:
                    result.ReadLong(known, word, args, ref i);
                    break;
                case ['-', _, ..] word:
                    result.ReadShort(known, word, args, ref i);
                    break;
                default:
                    result._positional.Add(args[i]);
                    break;
            }
        }

        return result;
    }

    /// <summary>Whether an option was given.</summary>
    public bool Has(string name) => _options.Exists(given => given.Option.Name == name);

    /// <summary>The value of an option, the last one when it is repeated; null when it was not given.</summary>
    public string? Value(string name) => _options.FindLast(given => given.Option.Name == name).Value;

    private void ReadLong(OptionDefinition[] known, string word, IReadOnlyList<string> args, ref int i)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? word[2..] : word[2..equals];
        var option = Array.Find(known, candidate => candidate.Name == name)
            ?? throw new UsageException(Phrase.Of("unknown option --{0}", name));
        if (option.Value is null && equals >= 0)
        {
            throw new UsageException(Phrase.Of("option --{0} takes no value", name));
        }

        _options.Add((option, option.Value is null ? null : equals >= 0 ? word[(equals + 1)..] : Next(option, args, ref i)));
    }

    private void ReadShort(OptionDefinition[] known, string word, IReadOnlyList<string> args, ref int i)
    {
        for (var at = 1; at < word.Length; at++)
        {
            var letter = word[at];
            var option = Array.Find(known, candidate => candidate.Letter == letter)
                ?? throw new UsageException(Phrase.Of("unknown option -{0}", letter));
            if (option.Value is null)
            {
                _options.Add((option, null));
                continue;
            }

            var rest = word[(at + 1)..];
            _options.Add((option, rest.Length > 0 ? rest : Next(option, args, ref i)));
            return;
        }
    }

    private static string Next(OptionDefinition option, IReadOnlyList<string> args, ref int i) => ++i < args.Count
        ? args[i]
        : throw new UsageException(Phrase.Of("option --{0} needs a value: {1}", option.Name, option.Value));
}
