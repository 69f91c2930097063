using Osinfo;

namespace VirtViewer.Assessment;

/// <summary>What the guest agent reports about the system it runs in.</summary>
/// <param name="Id">As in os-release, or <c>mswindows</c>.</param>
/// <param name="VersionId">As in os-release; null when not reported.</param>
/// <param name="Variant">As in os-release; null when not reported.</param>
public sealed record AgentOs(string Id, string? VersionId, string? Variant)
{
    private static readonly Dictionary<string, string> Distros = new()
    {
        ["mswindows"] = "win", ["opensuse-leap"] = "opensuse", ["opensuse-tumbleweed"] = "opensuse", ["ol"] = "ol", ["amzn"] = "amzn",
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
        if (Id == "mswindows")
        {
            var year = VersionId is ['2', '0', _, _, ..] ? "2k" + VersionId[2..].TrimStart('0') : VersionId;
            return VersionId is not ['2', '0', ..]
                ? database.FindOsByShortId($"win{VersionId}")
                : database.FindOsByShortId($"win{year}");
        }

        var distro = Distros.GetValueOrDefault(Id, Id);
        var fitting = database.Oses.Where(os => os.Distro == distro && os.Version == VersionId && VersionId is not null).ToArray();
        return fitting switch
        {
            [var only] => only,
            [] => database.FindOsByShortId(Id + VersionId?.Split('.')[0]),
            _ => fitting.FirstOrDefault(os => os.ShortId == Id + VersionId),
        };
    }
}
