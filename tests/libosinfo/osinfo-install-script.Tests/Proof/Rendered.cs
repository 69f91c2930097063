using System.Text.RegularExpressions;
using Osinfo;

namespace osinfo_install_script.Tests.Proof;

/// <summary>A file that a script of our database wrote, or its words why it did not.</summary>
internal sealed partial record Rendered(Os Os, InstallScript Script, string ConfigName, InstallConfig Config, string? Text, string? Refusal)
{
    private static readonly (string Name, InstallConfig Unix, InstallConfig Dos)[] Tried =
        [.. Configurations.All.Zip(Configurations.All).Select(pair => (pair.First.Name, pair.First.Config, Configurations.ForDos(pair.Second.Config)))];

    /// <summary>For every system that has scripts, every profile and configuration; packages from the network once.</summary>
    public static IReadOnlyList<Rendered> All { get; } = [.. from os in Tools.Own.Oses
                                                              from script in os.InstallScripts
                                                              where script.IsDefined
                                                              from tried in Tried
                                                              from source in tried.Name == "full" ? Enum.GetValues<InstallationSource>() : [InstallationSource.Media]
                                                              let config = script.PathFormat == PathFormat.Dos ? tried.Dos : tried.Unix
                                                              select Render(os, script.WithInstallationSource(source), tried.Name, config)];

    public string Label => $"{Os.ShortId} {Script.Profile} {Script.ExpectedFilename} {Script.InstallationSource} {ConfigName}";

    /// <summary>The text with every hash replaced, so that equal files are checked once.</summary>
    public string Comparable => Hash().Replace(Text ?? "", "$6$salt$hash");

    /// <summary>Those that wrote a file of that name, one for each different text.</summary>
    public static IReadOnlyList<Rendered> Distinct(string expectedFilename) =>
        [.. All.Where(one => one.Text is not null && one.Script.ExpectedFilename == expectedFilename).DistinctBy(one => one.Comparable)];

    private static Rendered Render(Os os, InstallScript script, string name, InstallConfig config)
    {
        try
        {
            return new Rendered(os, script, name, config, script.Generate(os, config), null);
        }
        catch (InstallScriptException e) when (e.Error == InstallScriptError.UnusableValue)
        {
            return new Rendered(os, script, name, config, null, e.Message);
        }
    }

    [GeneratedRegex(@"\$[16]\$[./0-9A-Za-z]+\$[./0-9A-Za-z]{22,86}")]
    private static partial Regex Hash();
}
