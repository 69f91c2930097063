using Osinfo.Detection;

namespace Osinfo;

/// <summary>
/// An installation or live medium as the database knows it. The ids are patterns (regular expressions) for what a real medium
/// carries in its primary volume descriptor (ECMA-119, 8.4); what was read from a real one is a <see cref="MediaEvidence"/>.
/// </summary>
public sealed class Media : OsPart
{
    /// <summary>A medium with an id.</summary>
    public Media(string id)
        : base(id)
    {
    }

    /// <summary>
    /// A medium that begins with everything another one says, for an object initialiser to say what is different. The other stays as it is; the
    /// new one belongs to no system yet.
    /// </summary>
    public Media(Media other)
        : base(other)
    {
        LanguageMap = other.LanguageMap;
        InstallScripts = other.InstallScripts;
    }

    internal Media(string id, ParameterTable parameters)
        : base(id, parameters)
    {
    }

    /// <summary>The pattern for the volume id; null when any will do.</summary>
    public string? VolumeId
    {
        get => GetValue("volume-id");
        init => SetValue("volume-id", value);
    }

    /// <summary>The pattern for the system id; null when any will do.</summary>
    public string? SystemId
    {
        get => GetValue("system-id");
        init => SetValue("system-id", value);
    }

    /// <summary>The pattern for the publisher id; null when any will do.</summary>
    public string? PublisherId
    {
        get => GetValue("publisher-id");
        init => SetValue("publisher-id", value);
    }

    /// <summary>The pattern for the application id; null when any will do.</summary>
    public string? ApplicationId
    {
        get => GetValue("application-id");
        init => SetValue("application-id", value);
    }

    /// <summary>The exact size of the volume in bytes; null when any will do.</summary>
    public long? VolumeSize
    {
        get => GetAmount("volume-size");
        init => SetAmount("volume-size", value);
    }

    /// <summary>The languages it is made for, as locale names such as <c>de_DE</c>; empty when the database does not say.</summary>
    public IReadOnlyList<string> Languages
    {
        get => GetValues("l10n-language");
        init => SetValues("l10n-language", value);
    }

    /// <summary>A pattern whose first group is the language within the volume id; null when there is none.</summary>
    public string? LanguagePattern
    {
        get => GetValue("l10n-language-regex");
        init => SetValue("l10n-language-regex", value);
    }

    /// <summary>The id of the data map that turns what <see cref="LanguagePattern"/> found into a locale name.</summary>
    public string? LanguageMapId
    {
        get => GetValue("l10n-language-map");
        init => SetValue("l10n-language-map", value);
    }

    /// <summary>The data map of <see cref="LanguageMapId"/>; null when there is none.</summary>
    public Datamap? LanguageMap { get; init; }

    /// <summary>The path of the kernel on the medium; null when not known.</summary>
    public string? KernelPath
    {
        get => GetValue("kernel");
        init => SetValue("kernel", value);
    }

    /// <summary>The path of the initial RAM disk on the medium; null when not known.</summary>
    public string? InitrdPath
    {
        get => GetValue("initrd");
        init => SetValue("initrd", value);
    }

    /// <summary>Whether the system runs from the medium.</summary>
    public bool IsLive
    {
        get => GetBoolean("live");
        init => SetValue("live", TextValues.FromBoolean(value));
    }

    /// <summary>Whether the medium installs the system.</summary>
    public bool IsInstaller
    {
        get => GetBoolean("installer", true);
        init => SetValue("installer", TextValues.FromBoolean(value));
    }

    /// <summary>How often the machine restarts during the installation; null when the medium is no installer.</summary>
    public int? InstallerReboots
    {
        get => !IsInstaller ? null : (int)Math.Clamp(GetInt64("installer-reboots") ?? 1, int.MinValue, int.MaxValue);
        init => SetAmount("installer-reboots", value);
    }

    /// <summary>Whether the medium has to be ejected when the installation has ended.</summary>
    public bool EjectAfterInstall
    {
        get => GetBoolean("eject-after-install", true);
        init => SetValue("eject-after-install", TextValues.FromBoolean(value));
    }

    /// <summary>Scripts for an unattended installation that are made for this medium.</summary>
    public IReadOnlyList<InstallScript> InstallScripts { get; init; } = [];

    /// <summary>Whether an install script may be used: there is one, for the medium or its system, and nothing forbids it.</summary>
    public bool SupportsInstallScript
    {
        get => (InstallScripts.Count > 0 || Os is { InstallScripts.Count: > 0 }) && GetBoolean("installer-script", true);
        init => SetValue("installer-script", TextValues.FromBoolean(value));
    }

    /// <summary>
    /// Whether a medium is one of these: everything the entry asks for fits, patterns anywhere in the text as in the C library. An entry
    /// that asks for nothing fits nothing. <see cref="OsinfoDatabase.Identify(MediaEvidence)"/> asks all entries and says which fits best.
    /// </summary>
    public bool Matches(MediaEvidence medium)
    {
        ArgumentNullException.ThrowIfNull(medium);
        return MediaSignatures.Fits(this, medium);
    }

    internal override OsPart Copy() => new Media(this);
}
