using Osinfo.CommandLine;

namespace Osinfo.Tools.InstallScripts;

/// <summary>Whether what the user gave is what the scripts want.</summary>
internal sealed class WishCheck(
    IReadOnlyList<InstallScript> scripts, IReadOnlyDictionary<string, string> given, OsinfoDatabase database, TextWriter error)
{
    private const string AdminPassword = "admin-password";

    internal void Check(InstallConfig config)
    {
        CheckNames();
        var missing = scripts.SelectMany(script => script.FindMissingParameters(config)).Select(parameter => parameter.Name).Distinct().ToList();
        if (missing.Count > 0)
        {
            throw new ToolException(
                ExitCode.Usage, $"required parameters are missing: {string.Join(", ", missing)}; see --config, --config-file and --list-config");
        }

        var key = config.ProductKey;
        if (key is not null && scripts.FirstOrDefault(script => !script.AcceptsProductKey(key)) is { } picky)
        {
            throw new ToolException(ExitCode.Usage, $"the product key does not have the form {picky.ProductKeyFormat} (@ any character, % a letter, # a digit, $ either)");
        }
    }

    /// <summary>Tells the password that was made up: what the script holds may be a hash, and nobody could log in.</summary>
    internal void TellPassword(InstallConfig config)
    {
        if (!given.ContainsKey(AdminPassword) && scripts.Any(script => script.FindConfigParameter(AdminPassword) is { IsRequired: true }))
        {
            error.WriteLine($"{InstallScriptCommand.Name}: note: {AdminPassword} was not given, this one was made up: {config.AdminPassword}");
        }
    }

    /// <summary>
    /// Names that neither the library nor any script of the database knows are mistakes; in a file, which may be for several tools, they
    /// are ignored as by the C tool.
    /// </summary>
    private void CheckNames()
    {
        var known = InstallConfig.KnownKeys
            .Concat(scripts.Concat(database.InstallScripts).SelectMany(script => script.ConfigParameters).Select(parameter => parameter.Name)).ToHashSet();
        foreach (var (name, origin) in given.Where(wish => !known.Contains(wish.Key) && !wish.Key.StartsWith("x-", StringComparison.Ordinal)))
        {
            var message = $"unknown parameter '{name}'{Spelling.Hint(name, known)}";
            if (origin.StartsWith("--", StringComparison.Ordinal))
            {
                throw new ToolException(ExitCode.Usage, message);
            }

            error.WriteLine($"{InstallScriptCommand.Name}: warning: {TerminalText.Escape($"{origin}: {message}")}");
        }
    }
}
