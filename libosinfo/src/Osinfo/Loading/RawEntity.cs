namespace Osinfo.Loading;

/// <summary>An entity as the files say it, before references are looked up: what its master says, then what each fragment adds.</summary>
internal sealed class RawEntity(string kind, string id)
{
    /// <summary>The name of its element, which is that of its directory too.</summary>
    internal string Kind { get; } = kind;

    internal string Id { get; } = id;

    internal ParameterTable Parameters { get; } = new();

    internal List<RawPart> Parts { get; } = [];

    /// <summary>Whether a file defines it, not only fragments.</summary>
    internal bool HasMaster { get; set; }

    internal IEnumerable<RawPart> PartsNamed(string name) => Parts.Where(part => part.Name == name);

    internal void Append(RawEntity fragment)
    {
        foreach (var key in fragment.Parameters.Keys)
        {
            var values = fragment.Parameters.Find(key);
            Parameters.Set(key, IsMany(key) ? [.. Parameters.Find(key), .. values] : values);
        }

        Parts.AddRange(fragment.Parts);
        HasMaster |= fragment.HasMaster;
    }

    /// <summary>Whether fragments add values instead of replacing them.</summary>
    private static bool IsMany(string key) => key == "short-id" || key.StartsWith("x-", StringComparison.Ordinal);
}
