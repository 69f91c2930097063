using System.Collections;

namespace Osinfo;

/// <summary>
/// Conditions on parameters as data, for programs whose users make them up; a program that knows them says it shorter in LINQ. An
/// entity passes when it has every value asked for, compared exactly; without conditions everything passes. Use
/// <c>database.Oses.Where(filter.Matches)</c>. Not safe to change while another thread uses it.
/// </summary>
public class Filter : IEnumerable<KeyValuePair<string, string>>
{
    private readonly List<KeyValuePair<string, string>> _conditions = [];

    /// <summary>The keys that have a condition, each once.</summary>
    public IReadOnlyList<string> Keys => [.. _conditions.Select(condition => condition.Key).Distinct(StringComparer.Ordinal)];

    /// <summary>The values asked for under a key, the newest first; empty when there are none.</summary>
    public IReadOnlyList<string> GetValues(string key) =>
        [.. _conditions.Where(condition => condition.Key == key).Select(condition => condition.Value).Reverse()];

    /// <summary>Asks for a value, besides those already asked for, also under the same key. The key <c>id</c> means the id.</summary>
    public void Add(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        var condition = KeyValuePair.Create(key, value);
        if (!_conditions.Contains(condition))
        {
            _conditions.Add(condition);
        }
    }

    /// <summary>Drops the conditions on one key.</summary>
    public void Clear(string key) => _conditions.RemoveAll(condition => condition.Key == key);

    /// <summary>Drops the conditions on all keys.</summary>
    public void Clear() => _conditions.Clear();

    /// <summary>Whether an entity fulfils all conditions.</summary>
    public virtual bool Matches(Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return _conditions.TrueForAll(condition => entity.GetValues(condition.Key).Contains(condition.Value));
    }

    /// <summary>The conditions on parameters in the order they were added.</summary>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _conditions.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
