namespace Osinfo;

/// <summary>The words ("nicks") by which the database names the values of an enumeration.</summary>
internal sealed class Nicks<TEnum>(params (string Nick, TEnum Value)[] names)
    where TEnum : struct, Enum
{
    internal IEnumerable<TEnum> Values => names.Select(name => name.Value);

    /// <summary>The value, or the default when there is no text or an unknown one.</summary>
    internal TEnum Parse(string? nick, TEnum defaultValue) => Find(nick) ?? defaultValue;

    internal TEnum? Find(string? nick)
    {
        foreach (var name in names)
        {
            if (name.Nick == nick)
            {
                return name.Value;
            }
        }

        return null;
    }

    internal string Format(TEnum value) => names.First(name => EqualityComparer<TEnum>.Default.Equals(name.Value, value)).Nick;
}

/// <summary>The enumerations of the vocabulary.</summary>
internal static class Nicks
{
    internal static readonly Nicks<ReleaseStatus> ReleaseStatus = new(
        ("released", Osinfo.ReleaseStatus.Released),
        ("snapshot", Osinfo.ReleaseStatus.Snapshot),
        ("prerelease", Osinfo.ReleaseStatus.Prerelease),
        ("rolling", Osinfo.ReleaseStatus.Rolling));

    internal static readonly Nicks<FirmwareType> FirmwareType = new(
        ("bios", Osinfo.FirmwareType.Bios),
        ("efi", Osinfo.FirmwareType.Efi));

    internal static readonly Nicks<PathFormat> PathFormat = new(
        ("unix", Osinfo.PathFormat.Unix),
        ("dos", Osinfo.PathFormat.Dos));

    internal static readonly Nicks<DriverSigningRequirement> DriverSigning = new(
        ("none", DriverSigningRequirement.None),
        ("strict", DriverSigningRequirement.Strict),
        ("warn", DriverSigningRequirement.Warn));

    internal static readonly Nicks<ConfigParameterPolicy> ConfigPolicy = new(
        ("none", ConfigParameterPolicy.None),
        ("required", ConfigParameterPolicy.Required),
        ("optional", ConfigParameterPolicy.Optional));

    internal static readonly Nicks<InjectionMethods> Injection = new(
        ("cdrom", InjectionMethods.Cdrom),
        ("disk", InjectionMethods.Disk),
        ("floppy", InjectionMethods.Floppy),
        ("initrd", InjectionMethods.Initrd),
        ("web", InjectionMethods.Web));
}
