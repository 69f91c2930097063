using System.CommandLine;
using System.CommandLine.Parsing;

namespace OsinfoDb.Locations;

/// <summary>The options <c>--user</c>, <c>--local</c>, <c>--system</c>, <c>--dir</c> and <c>--root</c> of a tool.</summary>
public sealed class LocationOptions
{
    private readonly Option<bool> _user = new("--user") { Description = "The directory of the user (default unless run by root)" };
    private readonly Option<bool> _local = new("--local") { Description = "The directory of the administrator (default for root)" };
    private readonly Option<bool> _system = new("--system") { Description = "The directory of the distribution" };
    private readonly Option<string[]> _directory = new("--dir") { Description = "This directory", HelpName = "path" };
    private readonly Option<string[]> _root = new("--root") { Description = "Put this in front of the directory", HelpName = "path" };

    private LocationOptions()
    {
    }

    /// <summary>Adds the options to a command; more than one location is then a mistake in the command line.</summary>
    public static LocationOptions AddTo(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var options = new LocationOptions();
        foreach (var option in (Option[])[options._user, options._local, options._system, options._directory, options._root])
        {
            command.Options.Add(option);
        }

        command.Validators.Add(options.Check);
        return options;
    }

    /// <summary>Whether the user named a location; <c>--root</c> alone names none.</summary>
    public bool IsGiven(ParseResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Given(result.CommandResult).Any();
    }

    /// <summary>Whether the user said anything about where, <c>--root</c> included.</summary>
    public bool IsAnyGiven(ParseResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return IsGiven(result) || result.CommandResult.GetResult(_root) is not null;
    }

    /// <summary>The directory to work on.</summary>
    public TargetLocation GetTarget(ParseResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var root = Last(result.GetValue(_root));
        return Last(result.GetValue(_directory)) is { } directory ? TargetLocation.Custom(directory, root)
            : result.GetValue(_user) ? TargetLocation.Standard(LocationKind.User, root)
            : result.GetValue(_local) ? TargetLocation.Standard(LocationKind.Local, root)
            : result.GetValue(_system) ? TargetLocation.Standard(LocationKind.System, root)
            : TargetLocation.Default(root);
    }

    /// <summary>Of an option that is repeated the last one counts.</summary>
    private static string? Last(string[]? values) => values?.LastOrDefault();

    private void Check(CommandResult result)
    {
        var given = Given(result).ToList();
        if (given.Count > 1)
        {
            result.AddError($"{string.Join(" and ", given)} exclude each other");
        }
        else if (result.GetResult(_directory) is { Tokens: [.., { Value: "" }] })
        {
            result.AddError("--dir needs a directory, not an empty text");
        }
    }

    private IEnumerable<string> Given(CommandResult result)
    {
        foreach (var flag in (Option<bool>[])[_user, _local, _system])
        {
            if (result.GetValue(flag))
            {
                yield return flag.Name;
            }
        }

        if (result.GetResult(_directory) is not null)
        {
            yield return _directory.Name;
        }
    }
}
