namespace Osinfo;

// What a caller chooses for one use of a script. The choices are parameters too, which templates can ask for.
public sealed partial class InstallScript
{
    private static readonly InjectionMethods[] PreferenceOrder = [InjectionMethods.Disk, InjectionMethods.Initrd];

    /// <summary>What the name of the file to write begins with; null without.</summary>
    public string? OutputPrefix => GetValue("output-prefix");

    /// <summary>The name of the file to write: the expected one, with the prefix and a dash before it; null when the database names none.</summary>
    public string? OutputFilename => GetValue("output-filename") ?? ExpectedFilename;

    /// <summary>Where the packages come from.</summary>
    public InstallationSource InstallationSource =>
        Nicks.InstallationSource.Parse(GetValue("installation-source"), InstallationSource.Media);

    /// <summary>
    /// The way to hand the script over: the one chosen, else a disk or the initial RAM disk when the script can do that, else a disk.
    /// </summary>
    public InjectionMethods PreferredInjectionMethod =>
        Nicks.Injection.Find(GetValue("preferred-injection-method"))
        ?? PreferenceOrder.FirstOrDefault(method => InjectionMethods.HasFlag(method), InjectionMethods.Disk);

    /// <summary>The same script, writing a file whose name begins with the prefix; null: without.</summary>
    public InstallScript WithOutputPrefix(string? prefix) =>
        With(("output-prefix", prefix), ("output-filename", prefix is null || ExpectedFilename is null ? null : $"{prefix}-{ExpectedFilename}"));

    /// <summary>The same script, with the packages from there.</summary>
    public InstallScript WithInstallationSource(InstallationSource source) =>
        With(("installation-source", Nicks.InstallationSource.Format(source)));

    /// <summary>The same script, handed over that way; of several the lowest counts.</summary>
    /// <exception cref="ArgumentException">None is given.</exception>
    public InstallScript WithPreferredInjectionMethod(InjectionMethods method)
    {
        var lowest = Nicks.Injection.Values.FirstOrDefault(value => method.HasFlag(value));
        return lowest == InjectionMethods.None
            ? throw new ArgumentException("expected a way to hand the script over", nameof(method))
            : With(("preferred-injection-method", Nicks.Injection.Format(lowest)));
    }

    private InstallScript With(params ReadOnlySpan<(string Key, string? Value)> changes)
    {
        var copy = new InstallScript(Id, CopyParameters())
        {
            IsDefined = IsDefined,
            AvatarFormat = AvatarFormat,
            ConfigParameters = ConfigParameters,
        };
        foreach (var (key, value) in changes)
        {
            copy.SetValue(key, value);
        }

        return copy;
    }
}
