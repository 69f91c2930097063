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
    /// <param name="tool">What the tool tells about itself.</param>
    /// <param name="command">Its options, arguments and action.</param>
    /// <param name="args">What the user typed.</param>
    public static int Run(ToolDescription tool, RootCommand command, string[] args)
    {
        using var output = new StreamWriter(StandardStream.OpenOutput(), new UTF8Encoding(false), OutputBufferSize);
        using var error = new StreamWriter(new ErrorStream(StandardStream.OpenError()), new UTF8Encoding(false)) { AutoFlush = true };
        return Run(tool, command, args, output, error);
    }

    /// <summary>As above, writing to the given writers.</summary>
    public static int Run(ToolDescription tool, RootCommand command, string[] args, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(tool);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        foreach (var option in command.Options)
        {
            option.Action = option switch
            {
                VersionOption => new VersionAction(tool),
                HelpOption => new HelpWithExamples((HelpAction)option.Action!, tool),
                _ => option.Action,
            };
        }

        try
        {
            try
            {
                return Invoke(tool.Name, command, args, output, error);
            }
            finally
            {
                output.Flush();
            }
        }
        catch (ToolException e)
        {
            error.WriteLine($"{tool.Name}: error: {TerminalText.Escape(e.Message)}");
            return e.ExitCode;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Inputs are read by those who can name them. That the reader of a pipe has seen enough is no error and does not come here.
            error.WriteLine($"{tool.Name}: error: the output cannot be written: {e.GetBaseException().Message}");
            return ExitCode.Unreadable;
        }
    }

    private static int Invoke(string name, RootCommand command, string[] args, TextWriter output, TextWriter error)
    {
        args = [.. args.SelectMany((arg, index) => IsOptionWithEmptyValue(command, args, index) ? (string[])[arg[..^1], ""] : [arg])];

        // A path may start with '@'; it is no list of arguments.
        var result = command.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Action is not (HelpWithExamples or VersionAction) && FindMistake(command, result, args) is { } mistake)
        {
            throw new ToolException(ExitCode.Usage, $"{mistake.TrimEnd('.')}; see '{name} --help'");
        }

        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };

        // Others have nothing to put away: the system ends them.
        return result.Action is AsynchronousCommandLineAction ? InvokeInterruptibly(name, result, configuration) : result.Invoke(configuration);
    }

    private static int InvokeInterruptibly(string name, ParseResult result, InvocationConfiguration configuration)
    {
        using var interruption = new Interruption(() => configuration.Error.WriteLine($"{name}: error: interrupted"));
        try
        {
            return result.InvokeAsync(configuration, interruption.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (interruption.ExitCode is not null)
        {
            throw new ToolException(interruption.ExitCode.Value, "interrupted");
        }
        catch (ToolException e) when (interruption.ExitCode is not null)
        {
            throw new ToolException(interruption.ExitCode.Value, e.Message);
        }
    }

    /// <summary>Such as <c>--root=</c>, as scripts write it when their variable is empty; the parser would say that the value is missing.</summary>
    private static bool IsOptionWithEmptyValue(RootCommand command, string[] args, int index) =>
        args[index].EndsWith('=')
        && !args.AsSpan(..index).Contains("--")
        && command.Options.Any(option => option.ValueType != typeof(bool) && args[index].AsSpan(..^1).SequenceEqual(option.Name));

    private static string? FindMistake(RootCommand command, ParseResult result, string[] args)
    {
        if (FindFlagWithValue(command, result, args) is { } flag)
        {
            return $"option '{flag}' takes no value";
        }

        if (FindUnknownOption(result, args) is { } word)
        {
            var option = word.Split('=')[0];
            return $"unknown option '{option}'{Spelling.Hint(option, command.Options.Select(known => known.Name))}";
        }

        return result.Errors switch
        {
            [] => null,
            [{ SymbolResult: ArgumentResult { Tokens: [], Argument: var missing } }, ..] => $"<{missing.Name}> is missing. {missing.Description}",
            _ when result.UnmatchedTokens is [var extra, ..] => $"unexpected argument '{extra}'",
            [var first, ..] => first.Message,
        };
    }

    /// <summary>Such as <c>--user=1</c>, of which the parser makes an option and an argument.</summary>
    private static string? FindFlagWithValue(RootCommand command, ParseResult result, string[] args) => args
        .TakeWhile(arg => arg != "--")
        .Where(arg => arg.StartsWith("--", StringComparison.Ordinal) && arg.Contains('=', StringComparison.Ordinal))
        .Select(arg => arg.Split('=', 2))
        .FirstOrDefault(parts => result.UnmatchedTokens.Contains(parts[1])
            && command.Options.Any(option => option.Name == parts[0] && option.ValueType == typeof(bool)))?[0];

    /// <summary>
    /// A word that looks like an option but was taken as an argument; behind <c>--</c> it may look so. Also what the parser leaves of a cluster
    /// such as <c>-ax</c>, which nobody wrote like that.
    /// </summary>
    private static string? FindUnknownOption(ParseResult result, string[] args)
    {
        var beforeDashes = args.TakeWhile(arg => arg != "--").ToHashSet(StringComparer.Ordinal);
        return result.CommandResult.Children
            .OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens.Select(token => token.Value))
            .Concat(result.UnmatchedTokens)
            .Select(word => args.Contains(word) ? word : $"-{word}")
            .FirstOrDefault(word => word is ['-', _, ..] && (beforeDashes.Contains(word) || !args.Contains(word)));
    }

    private sealed class VersionAction(ToolDescription tool) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var assembly = Assembly.GetEntryAssembly() ?? typeof(Tool).Assembly;
            var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
            var configuration = parseResult.InvocationConfiguration;
            var data = tool.DescribeData?.Invoke(configuration.Error);
            configuration.Output.WriteLine($"{tool.Name} {version}{(data is null ? "" : $", {data}")}");
            return ExitCode.Success;
        }
    }

    private sealed class HelpWithExamples(HelpAction help, ToolDescription tool) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var output = parseResult.InvocationConfiguration.Output;
            var code = WriteHelp(parseResult, output);
            if (tool.Notes.Length > 0)
            {
                output.WriteLine(tool.Notes);
                output.WriteLine();
            }

            output.WriteLine("Examples:");
            foreach (var (command, meaning) in tool.Examples)
            {
                output.WriteLine($"  {command}");
                output.WriteLine($"      {meaning}");
            }

            output.WriteLine();
            output.WriteLine($"Exit status: {tool.ExitStatus}.");
            return code;
        }

        /// <summary>The usage names the executable, which for a script is not what the user types.</summary>
        private int WriteHelp(ParseResult parseResult, TextWriter output)
        {
            using var text = new StringWriter();
            parseResult.InvocationConfiguration.Output = text;
            var code = help.Invoke(parseResult);
            parseResult.InvocationConfiguration.Output = output;
            output.Write(text.ToString().Replace(
                $"  {parseResult.RootCommandResult.Command.Name} ", $"  {tool.Command} ", StringComparison.Ordinal));
            return code;
        }
    }
}
