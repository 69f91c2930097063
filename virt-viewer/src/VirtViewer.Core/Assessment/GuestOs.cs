using Osinfo;
using VirtViewer.Domains;
using VirtViewer.Localisation;

namespace VirtViewer.Assessment;

/// <summary>Which operating system a guest runs, as far as somebody has recorded it.</summary>
/// <param name="Id">The id as recorded; null when there is none.</param>
/// <param name="Os">What the database knows under this id; null when nothing.</param>
/// <param name="Warning">What is odd about the record; null when nothing is.</param>
public sealed record GuestOs(string? Id, Os? Os, string? Warning)
{
    /// <summary>Nothing is recorded.</summary>
    public static GuestOs None { get; } = new(null, null, null);

    /// <summary>Whether nobody has recorded it and the guest agent's report was matched to the database.</summary>
    public bool IsGuess { get; init; }

    /// <summary>Which variant of it, as the guest agent reports it; null when not known.</summary>
    public string? Variant { get; init; }

    /// <summary>What to show for it: the name, else the id as it is.</summary>
    public string? Label => IsGuess ? Phrase.Of("probably {0}", Os?.Name) : Os?.Name ?? Id;

    /// <summary>Whether dates of life apply: not to systems that roll, nor to those of which the release is not known.</summary>
    public bool HasLifeCycle => Os is { IsRolling: false, Id: var id } && !id.EndsWith("/unknown", StringComparison.Ordinal)
        && !id.EndsWith("/rolling", StringComparison.Ordinal);

    /// <summary>Reads it from the description of a domain: the first id counts.</summary>
    public static GuestOs Of(DomainDescription? domain, OsinfoDatabase database) => domain?.OsIds.ToArray() switch
    {
        null or [] => None,
        ["", ..] => None with { Warning = Phrase.Of("the id of the operating system in the description of the guest is empty") },
        [var id, .. var more] => Find(id, database) with
        {
            Warning = more.Length == 0 ? null : Phrase.Of("the guest names {0} operating systems, the first one counts", more.Length + 1),
        },
    };

    /// <summary>What is recorded, else what the report of the agent probably means.</summary>
    public static GuestOs Of(DomainDescription? domain, AgentOs? agent, OsinfoDatabase database)
    {
        var recorded = Of(domain, database);
        if (recorded.Id is not null || agent?.Guess(database) is not { } guess)
        {
            return recorded;
        }

        var variant = guess.Variants.FirstOrDefault(known => known.Id == agent.Variant)?.Name ?? agent.Variant;
        return new GuestOs(guess.Id, guess, recorded.Warning) { IsGuess = true, Variant = variant };
    }

    /// <summary>Finds an id or a short id in the database.</summary>
    public static GuestOs Find(string id, OsinfoDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        var os = database.FindOs(id) ?? database.FindOsByShortId(id);
        return new GuestOs(os?.Id ?? id, os is { IsDefined: true } ? os : null, null);
    }
}
