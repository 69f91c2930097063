using Osinfo.CommandLine;
using OsinfoDb.Locations;
using OsinfoDb.Validation;

namespace OsinfoDb.Tools.Validate;

/// <summary>Finds the grammar: the one named, else the first of the locations, else the one in the tool.</summary>
internal static class GrammarSearch
{
    private const string RelativePath = "schema/osinfo.rng";

    internal static Grammar Load(ValidateOptions options)
    {
        var path = options.Schema ?? Places(options).Select(place => Path.Join(place, RelativePath)).FirstOrDefault(File.Exists);
        try
        {
            return path is null ? Grammar.LoadBuiltIn() : Grammar.Load(path);
        }
        catch (InvalidDataException e)
        {
            throw new ToolException(ExitCode.Unreadable, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.Unreadable, $"{path}: {ReadError.Of(e)}");
        }
    }

    /// <summary>The location itself, and those that it overlays.</summary>
    private static IEnumerable<string> Places(ValidateOptions options)
    {
        var location = options.Location;
        if (options.IsLocationGiven && location.Kind == LocationKind.Custom)
        {
            yield return location.Path;
        }

        var highest = options.IsLocationGiven && location.Kind != LocationKind.Custom ? location.Kind : LocationKind.User;
        for (var kind = highest; kind >= LocationKind.System; kind--)
        {
            yield return location.PathOf(kind);
        }
    }
}
