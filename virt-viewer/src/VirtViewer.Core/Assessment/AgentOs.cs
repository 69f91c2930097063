using Osinfo;

namespace VirtViewer.Assessment;

/// <summary>What the guest agent reports about the system it runs in.</summary>
/// <param name="Id">As in os-release, or <c>mswindows</c>.</param>
/// <param name="VersionId">As in os-release; null when not reported.</param>
/// <param name="Variant">As in os-release; null when not reported.</param>
public sealed record AgentOs(string Id, string? VersionId, string? Variant)
{
    /// <summary>Under which names the database has a distribution, where that is not the id of os-release.</summary>
    private static readonly Dictionary<string, string[]> Distros = new()
    {
        ["opensuse-leap"] = ["opensuse"], ["opensuse-tumbleweed"] = ["opensuse"], ["sles"] = ["sles", "sle"], ["sled"] = ["sled", "sle"],
        ["amzn"] = ["amazonlinux"], ["arch"] = ["archlinux"], ["alpine"] = ["alpinelinux"],
    };

    /// <summary>Reads what libvirt tells of the guest, under its names of fields.</summary>
    /// <returns>Null when the system is not among them.</returns>
    public static AgentOs? Of(IReadOnlyDictionary<string, string> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return fields.TryGetValue("os.id", out var id) && id.Length > 0
            ? new AgentOs(id, fields.GetValueOrDefault("os.version-id"), fields.GetValueOrDefault("os.variant-id"))
            : null;
    }

    /// <summary>The system of the database that this probably is; null when there is none, or more than one fits.</summary>
    public Os? Guess(OsinfoDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        return Id == "mswindows" ? database.FindOsByShortId("win" + WindowsVersion) : GuessDistro(database);
    }

    /// <summary>Servers are named after their year: 2012R2 is 2k12r2.</summary>
    private string? WindowsVersion => VersionId is ['2', '0', .. var year] ? "2k" + year.TrimStart('0').ToLowerInvariant() : VersionId;

    private Os? GuessDistro(OsinfoDatabase database)
    {
        var names = Distros.GetValueOrDefault(Id, [Id]);
        var own = database.Oses.Where(os => os.ShortId is not null && names.Contains(os.Distro)).ToArray();

        // Some name their updates, of which the database knows none: 3.18.4 is 3.18.
        for (var version = VersionId; version is not null; version = version.Contains('.', StringComparison.Ordinal) ? version[..version.LastIndexOf('.')] : null)
        {
            if (Choose([.. own.Where(os => os.Version == version)], names, version) is { } found)
            {
                return found;
            }
        }

        // Those that roll have no version, or one of each day.
        return own.FirstOrDefault(os => names.Append(Id).Contains(os.ShortId!, PlainNames));
    }

    private Os? Choose(Os[] fitting, string[] names, string version) => fitting.Length <= 1
        ? fitting.FirstOrDefault()
        : fitting.FirstOrDefault(os => Variant is not null && os.ShortId == Variant + version)
            ?? fitting.FirstOrDefault(os => names.Any(name => os.ShortId == name + version));

    /// <summary>Without dashes.</summary>
    private static readonly IEqualityComparer<string> PlainNames = EqualityComparer<string>.Create(
        (one, other) => Plain(one) == Plain(other), name => Plain(name)!.GetHashCode(StringComparison.Ordinal));

    private static string? Plain(string? name) => name?.Replace("-", "", StringComparison.Ordinal);
}
