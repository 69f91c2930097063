using System.Text;

namespace Osinfo;

/// <summary>
/// The words ("nicks") by which the database names the values of an enumeration: the name in small letters with hyphens. No flag
/// at all has no word.
/// </summary>
internal sealed class Nicks<TEnum>
    where TEnum : struct, Enum
{
    private readonly (string Nick, TEnum Value)[] _names;

    private Nicks()
    {
        var isFlags = typeof(TEnum).IsDefined(typeof(FlagsAttribute), inherit: false);
        _names = [.. Enum.GetValues<TEnum>()
            .Where(value => !isFlags || !EqualityComparer<TEnum>.Default.Equals(value, default))
            .Select(value => (Nick(value.ToString()), value))];
    }

    internal static Nicks<TEnum> All { get; } = new();

    internal IEnumerable<TEnum> Values => _names.Select(name => name.Value);

    /// <summary>The value, or the default when there is no text or an unknown one.</summary>
    internal TEnum Parse(string? nick, TEnum defaultValue) => Find(nick) ?? defaultValue;

    internal TEnum? Find(string? nick)
    {
        foreach (var name in _names)
        {
            if (name.Nick == nick)
            {
                return name.Value;
            }
        }

        return null;
    }

    internal string Format(TEnum value) => _names.First(name => EqualityComparer<TEnum>.Default.Equals(name.Value, value)).Nick;

    private static string Nick(string name)
    {
        var nick = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && nick.Length > 0)
            {
                nick.Append('-');
            }

            nick.Append(char.ToLowerInvariant(c));
        }

        return nick.ToString();
    }
}

/// <summary>The enumerations of the vocabulary.</summary>
internal static class Nicks
{
    internal static Nicks<ReleaseStatus> ReleaseStatus => Nicks<ReleaseStatus>.All;

    internal static Nicks<FirmwareType> FirmwareType => Nicks<FirmwareType>.All;

    internal static Nicks<PathFormat> PathFormat => Nicks<PathFormat>.All;

    internal static Nicks<RequirementLevel> RequirementLevel => Nicks<RequirementLevel>.All;

    internal static Nicks<DriverSigningRequirement> DriverSigning => Nicks<DriverSigningRequirement>.All;

    internal static Nicks<ConfigParameterPolicy> ConfigPolicy => Nicks<ConfigParameterPolicy>.All;

    internal static Nicks<InjectionMethods> Injection => Nicks<InjectionMethods>.All;

    internal static Nicks<InstallationSource> InstallationSource => Nicks<InstallationSource>.All;
}
