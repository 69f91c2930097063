namespace Osinfo.Tools.InstallScripts;

/// <summary>What the user asked for.</summary>
internal sealed record InstallOptions
{
    public required string Target { get; init; }

    public required string Profile { get; init; }

    public required string? Directory { get; init; }

    public required string? Prefix { get; init; }

    public required InstallationSource Source { get; init; }

    public required IReadOnlyList<Wish> Wishes { get; init; }

    public required ListKind List { get; init; }

    public required bool AsJson { get; init; }

    /// <summary>Whether a location is a tree or a medium; null: a directory is a tree.</summary>
    public required bool? IsTree { get; init; }

    public required bool Force { get; init; }

    public required bool IsQuiet { get; init; }
}

/// <summary>What to list instead of writing.</summary>
internal enum ListKind
{
    None,
    Config,
    Profiles,
    InjectionMethods,
}
