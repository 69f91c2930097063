using Osinfo;
using VirtViewer.Domains;
using VirtViewer.Hotkeys;

namespace VirtViewer.Assessment;

/// <summary>How a virtual machine and the operating system in it go together.</summary>
/// <param name="Domain">The machine.</param>
/// <param name="Guest">Its operating system.</param>
/// <param name="Findings">What does not fit, the worst first.</param>
/// <param name="DatabaseVersion">Which data it rests on; null when not known.</param>
public sealed record GuestAssessment(DomainDescription Domain, GuestOs Guest, IReadOnlyList<Finding> Findings, string? DatabaseVersion)
{
    /// <summary>The medium in its CD drive; null when there is none or it was not looked at.</summary>
    public Medium? Medium { get; init; }

    /// <summary>Whether something should be done: bare information does not count.</summary>
    public bool HasFindings => Findings.Any(finding => finding.Severity > Severity.Info);

    /// <summary>Compares a machine with what the database says of its system.</summary>
    /// <param name="domain">The machine.</param>
    /// <param name="guest">Its system.</param>
    /// <param name="database">The database.</param>
    /// <param name="today">The day to judge by.</param>
    /// <param name="storage">Bytes of all its disks together; null when not known.</param>
    /// <param name="releaseKeys">What releases the pointer; null for what does without any option.</param>
    public static GuestAssessment Create(
        DomainDescription domain, GuestOs guest, OsinfoDatabase database, DateOnly today, long? storage, string? releaseKeys = null)
    {
        ArgumentNullException.ThrowIfNull(guest);
        ArgumentNullException.ThrowIfNull(database);
        IEnumerable<Finding> findings = guest.Os is not { } os
            ? []
            :
            [
                .. LifeCycle.Check(guest, database, today),
                .. ResourceCheck.Check(os, domain, storage),
                .. FirmwareCheck.Check(os, domain),
                .. DeviceCheck.Check(os, domain),
                .. AgentCheck.Check(os, domain),
                .. InputCheck.Check(os, domain, releaseKeys ?? HotkeyList.Defaults.Release.Label),
            ];
        return new GuestAssessment(domain, guest, [.. findings.OrderByDescending(finding => finding.Severity)], database.Version);
    }
}
