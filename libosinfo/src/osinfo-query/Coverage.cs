using System.Globalization;

namespace Osinfo.Tools.Query;

/// <summary>How old a database is and how much it knows.</summary>
internal sealed record Coverage(
    string? Version, string? Source, int? AgeInDays, IReadOnlyList<(string Kind, int Count)> Entities, IReadOnlyList<(string Fact, int Count)> Facts)
{
    /// <summary>The number of operating systems that <see cref="Facts"/> are of.</summary>
    internal int OsCount => Entities[0].Count;

    internal static Coverage Of(OsinfoDatabase database, DateOnly today)
    {
        var oses = database.Oses;
        return new Coverage(
            database.Version,
            database.Source,
            DateOnly.TryParseExact(database.Version?.Split('.')[0], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var made)
                ? today.DayNumber - made.DayNumber
                : null,
            [
                ("os", oses.Count), ("platform", database.Platforms.Count), ("device", database.NativeDevices.Count),
                ("deployment", database.Deployments.Count), ("media", oses.Sum(os => os.Media.Count)), ("tree", oses.Sum(os => os.Trees.Count)),
                ("image", oses.Sum(os => os.Images.Count)), ("install-script", database.InstallScripts.Count),
                ("datamap", database.Datamaps.Count),
            ],
            [
                ("release-date", oses.Count(os => os.ReleaseDate is not null)),
                ("eol-date", oses.Count(os => os.EolDate is not null)),
                ("kinds-of-support", oses.Count(os => Enum.GetValues<SupportKind>().Any(kind => kind != SupportKind.Free && os.GetEndOfSupport(kind) is not null))),
                ("resources", oses.Count(os => os.MinimumResources.Count + os.RecommendedResources.Count > 0)),
                ("firmware", oses.Count(os => os.AllFirmwares.Count > 0)),
                ("requirements", oses.Count(os => os.Requirements.Count > 0)),
                ("devices", oses.Count(os => os.AllDeviceLinks.Count > 0)),
                ("media", oses.Count(os => os.Media.Count > 0)),
                ("tree", oses.Count(os => os.Trees.Count > 0)),
                ("image", oses.Count(os => os.Images.Count > 0)),
            ]);
    }
}
