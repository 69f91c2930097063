using Osinfo.CommandLine;

namespace Osinfo.Tools.InstallScripts;

/// <summary>Does what the user asked for.</summary>
internal static class InstallRun
{
    internal static async Task<int> RunAsync(
        InstallOptions options, Func<TextWriter, OsinfoDatabase> load, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var reader = new WishReader(error, Console.In, cancellationToken);
        var config = reader.Read(options.Wishes);
        var database = load(error);
        var finder = new TargetFinder(database, error);
        var target = await finder.FindAsync(options.Target, options.IsTree, cancellationToken).ConfigureAwait(false);
        var scripts = Choose(target.Os, finder.MediaScripts, options);
        if (options.List != ListKind.None)
        {
            ScriptList.Write(output, options.List, options.AsJson, scripts);
            return ExitCode.Success;
        }

        var check = new WishCheck(scripts, reader.Given, database, error);
        check.Check(config);
        await WriteAsync(options, scripts, target, config, output, cancellationToken).ConfigureAwait(false);
        check.TellPassword(config);
        return ExitCode.Success;
    }

    /// <summary>Those of the profile that are made for the medium, else those for the system. The C tool knows only the latter.</summary>
    private static IReadOnlyList<InstallScript> Choose(Os os, IReadOnlyList<InstallScript> mediaScripts, InstallOptions options)
    {
        if (options.List is ListKind.Profiles or ListKind.InjectionMethods)
        {
            return os.InstallScripts;
        }

        var profiles = os.InstallScripts.Select(script => script.Profile).OfType<string>().Distinct().ToList();
        var own = mediaScripts.Any(script => script.Profile == options.Profile) ? mediaScripts : os.InstallScripts;
        return own.Where(script => script.Profile == options.Profile)
            .Select(script => script.WithOutputPrefix(options.Prefix).WithInstallationSource(options.Source)).ToList() is { Count: > 0 } scripts ? scripts
            : throw new ToolException(
                ExitCode.NotFound,
                $"there is no install script for profile '{options.Profile}' and OS '{os.Name ?? os.Id}', "
                + (profiles.Count == 0 ? "nor for any other" : $"only for {string.Join(", ", profiles)}{Spelling.Hint(options.Profile, profiles)}"));
    }

    private static async Task WriteAsync(
        InstallOptions options,
        IReadOnlyList<InstallScript> scripts,
        InstallTarget target,
        InstallConfig config,
        TextWriter output,
        CancellationToken cancellationToken)
    {
        var directory = options.Directory is null ? Environment.CurrentDirectory : LocalPath.Of(options.Directory);
        try
        {
            if (!Directory.Exists(directory))
            {
                throw new ToolException(
                    ExitCode.Unreadable,
                    File.Exists(directory) ? $"'{options.Directory}' is not a directory" : $"the directory '{options.Directory}' does not exist");
            }

            var commandLines = new List<string?>();
            foreach (var script in options.AsJson ? scripts : [])
            {
                commandLines.Add(await script.GenerateCommandLineAsync(target, config, cancellationToken).ConfigureAwait(false));
            }

            var paths = await InstallScript.GenerateFilesAsync(scripts, target, config, directory, options.Force, cancellationToken).ConfigureAwait(false);
            for (var i = 0; i < paths.Count && !options.IsQuiet; i++)
            {
                if (options.AsJson)
                {
                    ScriptList.WriteJson(output, scripts[i], paths[i], commandLines[i]);
                }
                else
                {
                    output.WriteLine(TerminalText.Escape(scripts[i].OutputFilename!));
                }
            }
        }
        catch (InstallScriptException e)
        {
            throw new ToolException(
                e.Error switch
                {
                    InstallScriptError.UnusableValue => ExitCode.Usage,
                    InstallScriptError.FileExists or InstallScriptError.EndlessTemplate => ExitCode.Refused,
                    _ => ExitCode.Unreadable,
                },
                e.Error == InstallScriptError.FileExists ? $"{e.Message}; --force replaces it" : e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(
                ExitCode.Unreadable,
                e is UnauthorizedAccessException ? $"the directory '{directory}' may not be written: permission denied"
                    : $"the directory '{directory}' cannot be written: {e.Message}");
        }
    }
}
