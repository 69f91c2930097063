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
            // A path may start with '@'; it is no list of arguments.
            var result = command.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (result.Action is not (HelpWithExamples or VersionAction) && result.Errors is [var first, ..])
            {
                throw new ToolException(ExitCode.Usage, $"{first.Message.TrimEnd('.')}; see '{name} --help'");
            }

            RejectUnknownOptions(name, result, args);
            return result.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (ToolException e)
        {
            error.WriteLine($"{name}: error: {TerminalText.Escape(e.Message)}");
            return e.ExitCode;
        }
        catch (IOException) when (IsClosed(output))
        {
            // The reader of a pipe, such as head, has seen enough.
            return ExitCode.Success;
        }
        finally
        {
            _ = IsClosed(output);
        }
    }

    /// <summary>
    /// The parser takes a misspelt option for an argument, and what is left of a cluster such as <c>-ax</c>, which nobody wrote like that.
    /// What follows <c>--</c> is meant as an argument.
    /// </summary>
    private static void RejectUnknownOptions(string name, ParseResult result, string[] args)
    {
        var meant = result.Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash).Count(token => token.Type == TokenType.Argument);
        var unknown = result.CommandResult.Tokens.SkipLast(meant).Select(token => token.Value)
            .FirstOrDefault(value => value is ['-', _, ..] || !args.Contains(value));
        if (unknown is not null)
        {
            unknown = unknown.StartsWith('-') ? unknown : $"-{unknown}";
            var known = result.RootCommandResult.Command.Options.SelectMany(option => option.Aliases.Prepend(option.Name));
            var hint = unknown.StartsWith("--", StringComparison.Ordinal) ? Spelling.Hint(unknown, known) : "";
            throw new ToolException(ExitCode.Usage, $"unknown option '{unknown}'{hint}; see '{name} --help'");
        }
    }

    private static bool IsClosed(TextWriter output)
    {
        try
        {
            output.Flush();
            return false;
        }
        catch (IOException)
        {
            return true;
        }
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
            output.WriteLine("Exit status: 0 found, 1 nothing matched, 2 wrong usage, 3 an input cannot be read.");
            return code;
        }
    }
}
