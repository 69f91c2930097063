using Osinfo;
using VirtViewer.Localisation;

namespace VirtViewer.Assessment;

/// <summary>Where an operating system is in its life.</summary>
public static class LifeCycle
{
    /// <summary>So many days before its end it is mentioned.</summary>
    public const int NoticeDays = 90;

    /// <summary>What is worth saying about the support of a system on a day; empty when there is nothing.</summary>
    public static IEnumerable<Finding> Check(GuestOs guest, OsinfoDatabase database, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(guest);
        if (guest.Os is not { } os || !guest.HasLifeCycle)
        {
            yield break;
        }

        if (os.ReleaseStatus is ReleaseStatus.Prerelease or ReleaseStatus.Snapshot)
        {
            yield return new Finding("not-released", Severity.Info, Phrase.Of("{0} is not a finished release", os.Name),
                os.ReleaseStatus == ReleaseStatus.Prerelease ? Phrase.Of("It is a pre-release.") : Phrase.Of("It is a development snapshot."),
                Phrase.Of("It may change and break, and gets no support."));
        }

        if (os.EolDate is not { } end || end > today.AddDays(NoticeDays))
        {
            yield break;
        }

        var successor = Successor(os, database, today);
        var advice = successor is null
            ? Phrase.Of("There will be no more security updates.")
            : Phrase.Of("There will be no more security updates. {0} is supported and upgrades it.", successor.Name);
        yield return end < today
            ? new Finding("end-of-life", Severity.Problem, Phrase.Of("{0} is no longer supported", os.Name),
                Phrase.Of("Support ended on {0}.", Phrase.Date(end)), advice)
            : new Finding("end-of-life-soon", Severity.Advice, Phrase.Of("{0} will soon be unsupported", os.Name),
                Phrase.Of("Support ends on {0}.", Phrase.Date(end)), advice);
    }

    /// <summary>
    /// The newest supported release that upgrades the system, directly or over others of its distribution, else one that derives from it, as
    /// an edition derives from the release that it is made of; null when none.
    /// </summary>
    public static Os? Successor(Os os, OsinfoDatabase database, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(os);
        ArgumentNullException.ThrowIfNull(database);
        return Newest(os, database, today, other => other.Upgrades) ?? Newest(os, database, today, other => [.. other.Upgrades, .. other.DerivesFrom]);
    }

    private static Os? Newest(Os os, OsinfoDatabase database, DateOnly today, Func<Os, IEnumerable<Os>> predecessors)
    {
        HashSet<Os> later = [os];
        for (var found = -1; found != later.Count;)
        {
            found = later.Count;
            later.UnionWith(database.Oses.Where(other => other.Distro == os.Distro && predecessors(other).Any(later.Contains)));
        }

        return later.Where(other => other != os && other is { ReleaseStatus: ReleaseStatus.Released, ReleaseDate: not null } && other.IsSupportedOn(today)
                && !other.Id.EndsWith("/unknown", StringComparison.Ordinal))
            .MaxBy(other => other.ReleaseDate);
    }
}
