using System.Globalization;
using Osinfo;
using VirtViewer.Domains;
using VirtViewer.Localisation;

namespace VirtViewer.Assessment;

/// <summary>Compares memory, processors and disks with what the system needs, wants and can use.</summary>
public static class ResourceCheck
{
    private sealed record Quantity(string Id, string Name, long? Has, Func<Resources, long?> Of, Func<long, string> Format);

    /// <summary>Compares.</summary>
    /// <param name="os">The system.</param>
    /// <param name="domain">The machine.</param>
    /// <param name="storage">Bytes of all its disks together; null when not known.</param>
    public static IEnumerable<Finding> Check(Os os, DomainDescription domain, long? storage)
    {
        ArgumentNullException.ThrowIfNull(os);
        ArgumentNullException.ThrowIfNull(domain);
        Quantity[] quantities =
        [
            new("memory", Phrase.Of("Memory"), domain.Memory, level => level.Ram, Size),
            new("cpus", Phrase.Of("Processors"), domain.CpuCount, level => level.CpuCount, Number),
            new("storage", Phrase.Of("Disks"), storage, level => level.Storage, Size),
        ];
        return quantities.Where(quantity => quantity.Has is not null)
            .Select(quantity => Check(os, domain.Architecture, quantity, quantity.Has!.Value)).OfType<Finding>();
    }

    /// <summary>What a level says for an architecture; what it does not say, it may say for all of them.</summary>
    public static long? Limit(IReadOnlyList<Resources> level, string? architecture, Func<Resources, long?> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return level.Where(entry => entry.Architecture == Canonical(architecture)).Select(value).FirstOrDefault(limit => limit is not null)
            ?? level.Where(entry => entry.Architecture == Resources.AllArchitectures).Select(value).FirstOrDefault(limit => limit is not null);
    }

    /// <summary>A size for people, in binary units.</summary>
    public static string Size(long bytes)
    {
        string[] units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];
        var (value, unit) = ((double)bytes, 0);
        while (value >= 1024 && unit < units.Length - 1)
        {
            value /= 1024;
            unit++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{value:0.##} {units[unit]}");
    }

    private static Finding? Check(Os os, string? architecture, Quantity quantity, long has)
    {
        var minimum = Limit(os.MinimumResources, architecture, quantity.Of);
        var recommended = Limit(os.RecommendedResources, architecture, quantity.Of);
        var maximum = Limit(os.MaximumResources, architecture, quantity.Of);
        var text = $"{quantity.Name}: {quantity.Format(has)}";
        return has < minimum
                ? new Finding($"{quantity.Id}-below-minimum", Severity.Problem, text, Phrase.Of("At least {0}", quantity.Format(minimum.Value)),
                    Phrase.Of("{0} may not start or not be installed.", os.Name))
            : has > maximum
                ? new Finding($"{quantity.Id}-above-maximum", Severity.Problem, text, Phrase.Of("At most {0}", quantity.Format(maximum.Value)),
                    Phrase.Of("{0} cannot use more, or does not start.", os.Name))
            : has < recommended
                ? new Finding($"{quantity.Id}-below-recommended", Severity.Advice, text,
                    Phrase.Of("{0} are recommended", quantity.Format(recommended.Value)),
                    Phrase.Of("{0} may be slow.", os.Name))
            : null;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Canonical(string? architecture) => architecture is "i386" or "i486" or "i586" ? "i686" : architecture;
}
