namespace Osinfo;

/// <summary>The resources of one operating system, one entry for each architecture.</summary>
public sealed class ResourceLevels
{
    /// <summary>The least it runs with.</summary>
    public IReadOnlyList<Resources> Minimum { get; init; } = [];

    /// <summary>What the vendor recommends.</summary>
    public IReadOnlyList<Resources> Recommended { get; init; } = [];

    /// <summary>The most it can use.</summary>
    public IReadOnlyList<Resources> Maximum { get; init; } = [];

    /// <summary>What an installation over the network needs.</summary>
    public IReadOnlyList<Resources> NetworkInstall { get; init; } = [];
}
