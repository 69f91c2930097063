namespace Osinfo.Samples.WebService;

/// <summary>What the service says about a system: its own shape, so that the library may change without its clients.</summary>
public sealed record SystemInfo(string Id, string? ShortId, string? Name, string? Version, string? Family, DateOnly? ReleaseDate, DateOnly? EolDate)
{
    /// <summary>The shape of an entity.</summary>
    public static SystemInfo From(Os os)
    {
        ArgumentNullException.ThrowIfNull(os);
        return new(os.Id, os.ShortId, os.Name, os.Version, os.Family, os.ReleaseDate, os.EolDate);
    }
}
