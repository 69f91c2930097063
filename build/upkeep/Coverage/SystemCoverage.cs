namespace Osinfo.Upkeep.Coverage;

/// <summary>How much a database knows of the releases among some systems.</summary>
internal sealed record SystemCoverage(int Count, int Released, int Ended, int Kinds, int Resources, int Firmware, int Media, int Images)
{
    internal static SystemCoverage Of(IEnumerable<Os> systems)
    {
        var oses = systems.Where(IsRelease).ToList();
        return Of(oses);
    }

    /// <summary>Whether an entry is a release: not a rolling system, a snapshot, one to come, or what takes unknown releases.</summary>
    internal static bool IsRelease(Os os) =>
        os is { IsDefined: true, ReleaseStatus: ReleaseStatus.Released } && !os.Id.EndsWith("unknown", StringComparison.Ordinal);

    private static SystemCoverage Of(List<Os> oses) => new(
        oses.Count,
        oses.Count(os => os.ReleaseDate is not null),
        oses.Count(os => os.EolDate is not null),
        oses.Count(os => Enum.GetValues<SupportKind>().Any(kind => kind != SupportKind.Free && os.GetEndOfSupport(kind) is not null)),
        oses.Count(os => os.MinimumResources.Count + os.RecommendedResources.Count > 0),
        oses.Count(os => os.AllFirmwares.Count > 0),
        oses.Count(os => os.Media.Count > 0),
        oses.Count(os => os.Images.Count > 0));

    /// <summary>The shares in percent, in the order of the columns.</summary>
    internal IReadOnlyList<string> Shares =>
        [.. new[] { Released, Ended, Kinds, Resources, Firmware, Media, Images }.Select(count => Count == 0 ? "-" : $"{100 * count / Count}")];
}
