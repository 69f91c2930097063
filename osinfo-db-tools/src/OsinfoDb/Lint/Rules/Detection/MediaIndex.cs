using Osinfo;
using OsinfoDb.Lint.Model;
using OsinfoDb.Lint.Patterns;

namespace OsinfoDb.Lint.Rules.Detection;

/// <summary>
/// All media by a few letters that their volume pattern demands, so that a text is held against some dozens of patterns instead of
/// thousands.
/// </summary>
internal sealed class MediaIndex
{
    private const int KeyLength = 4;

    private readonly Dictionary<string, List<Entry>> _byKey = new(StringComparer.Ordinal);
    private readonly List<Entry> _others = [];

    internal MediaIndex(LintModel model)
    {
        foreach (var same in model.Media.GroupBy(MediaCriteria.Of).Where(same => !same.Key.IsEmpty))
        {
            var literal = same.Key.VolumeId is { } pattern ? Pattern.Of(pattern).LongestLiteral : "";
            var entry = new Entry(same.Key, [.. same.Select(medium => medium.Os.Os).Distinct()]);
            if (literal.Length < KeyLength)
            {
                _others.Add(entry);
            }
            else if (_byKey.TryGetValue(literal[..KeyLength], out var entries))
            {
                entries.Add(entry);
            }
            else
            {
                _byKey.Add(literal[..KeyLength], [entry]);
            }
        }
    }

    /// <summary>The systems the C library finds on a medium: patterns fit anywhere.</summary>
    internal IEnumerable<Os> FindAnywhere(MediaEvidence evidence) =>
        Candidates(evidence.VolumeId ?? "").Where(entry => entry.Criteria.Occurs(evidence)).SelectMany(entry => entry.Oses).Distinct();

    private IEnumerable<Entry> Candidates(string volumeId)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + KeyLength <= volumeId.Length; i++)
        {
            keys.Add(volumeId.Substring(i, KeyLength));
        }

        return keys.SelectMany(key => _byKey.GetValueOrDefault(key, [])).Concat(_others);
    }

    private sealed record Entry(MediaCriteria Criteria, IReadOnlyList<Os> Oses);
}
