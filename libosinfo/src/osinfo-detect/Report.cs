namespace Osinfo.Tools.Detect;

/// <summary>What is known about one input.</summary>
internal sealed record Report(Input Input)
{
    /// <summary>What was read, field by field; null for what the input does not say. Empty when it could not be read.</summary>
    internal IReadOnlyList<(string Field, string? Value)> Evidence { get; init; } = [];

    /// <summary>The size of the volume in bytes; null for trees.</summary>
    internal long? VolumeSize { get; init; }

    /// <summary>Null for trees, and when it could not be found out.</summary>
    internal bool? IsBootable { get; init; }

    /// <summary>The matches, best first.</summary>
    internal IReadOnlyList<Finding> Matches { get; init; } = [];

    /// <summary>The nearest entries when nothing matched or an explanation was asked for.</summary>
    internal IReadOnlyList<Finding> Nearest { get; init; } = [];

    /// <summary>Why it could not be read; null when it could.</summary>
    internal string? Error { get; init; }

    internal Finding? Best => Matches.Count == 0 ? null : Matches[0];
}
