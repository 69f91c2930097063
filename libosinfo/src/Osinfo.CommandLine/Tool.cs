using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Reflection;
using System.Text;

namespace Osinfo.CommandLine;

/// <summary>Runs the command of a tool: what all tools do in the same way.</summary>
public static class Tool
{
    private const int OutputBufferSize = 32 * 1024;

    /// <summary>Parses the arguments, runs the command, turns what went wrong into one line and an exit code.</summary>
    /// <param name="name">The name of the tool.</param>
    /// <param name="command">Its options, arguments and action.</param>
    /// <param name="examples">Commands to show at the end of the help, each with a word on what it does.</param>
    /// <param name="args">What the user typed.</param>
    public static int Run(string name, RootCommand command, IReadOnlyList<(string Command, string Meaning)> examples, string[] args)
    {
        ArgumentNullException.ThrowIfNull(command);
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), OutputBufferSize);
        using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
        return Run(name, command, examples, args, output, error);
    }

    /// <summary>As above, writing to the given writers.</summary>
    public static int Run(
        string name,
        RootCommand command,
        IReadOnlyList<(string Command, string Meaning)> examples,
        string[] args,
        TextWriter output,
        TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        foreach (var option in command.Options)
        {
            option.Action = option switch
            {
                VersionOption => new VersionAction(name),
                HelpOption => new HelpWithExamples((HelpAction)option.Action!, examples),
                _ => option.Action,
            };
        }

        try
        {
            try
            {
                return Invoke(name, command, args, output, error);
            }
            finally
            {
                output.Flush();
            }
        }
        catch (ToolException e)
        {
            error.WriteLine($"{name}: error: {TerminalText.Escape(e.Message)}");
            return e.ExitCode;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Inputs are read by those who can name them. That the reader of a pipe has seen enough is no error and does not come here.
            error.WriteLine($"{name}: error: the output cannot be written: {e.GetBaseException().Message}");
            return ExitCode.Unreadable;
        }
    }

    private static int Invoke(string name, RootCommand command, string[] args, TextWriter output, TextWriter error)
    {
        // A path may start with '@'; it is no list of arguments.
        var result = command.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Action is not (HelpWithExamples or VersionAction) && FindMistake(command, result, args) is { } mistake)
        {
            throw new ToolException(ExitCode.Usage, $"{mistake.TrimEnd('.')}; see '{name} --help'");
        }

        return result.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
    }

    private static string? FindMistake(RootCommand command, ParseResult result, string[] args)
    {
        if (FindUnknownOption(result, args) is { } word)
        {
            var option = word.Split('=')[0];
            return $"unknown option '{option}'{Spelling.Hint(option, command.Options.Select(known => known.Name))}";
        }

        return result.Errors switch
        {
            [] => null,
            [{ SymbolResult: ArgumentResult { Tokens: [], Argument: var missing } }, ..] => $"<{missing.Name}> is missing. {missing.Description}",
            [var first, ..] => first.Message,
        };
    }

    /// <summary>A word that looks like an option but was taken as an argument; behind <c>--</c> it may look so.</summary>
    private static string? FindUnknownOption(ParseResult result, string[] args)
    {
        var beforeDashes = args.TakeWhile(arg => arg != "--").ToHashSet(StringComparer.Ordinal);
        return result.CommandResult.Children
            .OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens.Select(token => token.Value))
            .Concat(result.UnmatchedTokens)
            .FirstOrDefault(word => word is ['-', _, ..] && beforeDashes.Contains(word));
    }

    private sealed class VersionAction(string name) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var version = typeof(Tool).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
            var configuration = parseResult.InvocationConfiguration;
            var database = ToolDatabase.Load(name, configuration.Error);
            configuration.Output.WriteLine($"{name} {version.Split('+')[0]}, {ToolDatabase.Describe(database)}");
            return ExitCode.Success;
        }
    }

    private sealed class HelpWithExamples(HelpAction help, IReadOnlyList<(string Command, string Meaning)> examples)
        : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = help.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var (command, meaning) in examples)
            {
                output.WriteLine($"  {command}");
                output.WriteLine($"      {meaning}");
            }

            output.WriteLine();
            output.WriteLine("Exit status: 0 found or done, 1 nothing matched, 2 wrong usage, 3 an input cannot be read, 4 refused for safety.");
            return code;
        }
    }
}
