namespace Osinfo.Loading;

/// <summary>An entity as the files say it, before references are looked up: what its master says, then what each fragment adds.</summary>
/// <param name="kind">The name of its element, which is that of its directory too.</param>
/// <param name="id">Its id.</param>
/// <param name="parameters">Its own texts and attributes.</param>
/// <param name="readParts">Reads its parts when they are asked for; null when it has none yet.</param>
internal sealed class RawEntity(string kind, string id, ParameterTable parameters, Func<List<RawPart>>? readParts = null)
{
    private List<RawPart>? _parts = readParts is null ? [] : null;

    internal string Kind { get; } = kind;

    internal string Id { get; } = id;

    internal ParameterTable Parameters => parameters;

    internal List<RawPart> Parts => _parts ?? Interlocked.CompareExchange(ref _parts, readParts!(), null) ?? _parts;

    /// <summary>Whether a file defines it, not only fragments.</summary>
    internal bool HasMaster { get; init; }

    internal IEnumerable<RawPart> PartsNamed(string name) => Parts.Where(part => part.Name == name);

    /// <summary>The same with what a fragment adds; neither of them changes.</summary>
    internal RawEntity With(RawEntity fragment)
    {
        var parameters = Parameters.Copy();
        foreach (var key in fragment.Parameters.Keys)
        {
            var values = fragment.Parameters.Find(key);
            parameters.Set(key, IsMany(key) ? [.. parameters.Find(key), .. values] : values);
        }

        return new RawEntity(Kind, Id, parameters, () => [.. Parts, .. fragment.Parts]) { HasMaster = HasMaster || fragment.HasMaster };
    }

    /// <summary>Whether fragments add values instead of replacing them.</summary>
    private static bool IsMany(string key) => key == "short-id" || key.StartsWith("x-", StringComparison.Ordinal);
}
