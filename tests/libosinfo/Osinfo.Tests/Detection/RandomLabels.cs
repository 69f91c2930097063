namespace Osinfo.Tests.Detection;

/// <summary>Labels that are nearly, but not quite, like real ones; the same in every run.</summary>
internal sealed class RandomLabels(int seed, IReadOnlyList<MediaEvidence> samples, IReadOnlyList<Media> entries)
{
    private const string Characters = "abcXYZ019 .-_/\\é☃\uFFFD";

    private static readonly string?[] Architectures = [null, null, null, "x86_64", "i386", "aarch64", "nonsense"];

    private readonly Random _random = new(seed);

    public MediaEvidence Next()
    {
        var sample = samples[_random.Next(samples.Count)];
        var other = samples[_random.Next(samples.Count)];
        var entry = entries[_random.Next(entries.Count)];
        return new MediaEvidence
        {
            Location = "random",
            VolumeId = Change(Choose(sample.VolumeId, other.VolumeId, Literal(entry.VolumeId))),
            SystemId = Change(Choose(sample.SystemId, other.SystemId, Literal(entry.SystemId))),
            PublisherId = Change(Choose(sample.PublisherId, other.PublisherId, Literal(entry.PublisherId))),
            ApplicationId = Change(Choose(sample.ApplicationId, other.ApplicationId, Literal(entry.ApplicationId))),
            VolumeSize = Choose(sample.VolumeSize, sample.VolumeSize, entry.VolumeSize),
            Architecture = Architectures[_random.Next(Architectures.Length)],
        };
    }

    /// <summary>A pattern without its special characters is often near to what it matches.</summary>
    private static string? Literal(string? pattern) =>
        pattern is null ? null : string.Concat(pattern.Where(c => !"\\^$.*+?()[]{}|".Contains(c)));

    private T? Choose<T>(T? usual, T? rare, T? rarest) => _random.Next(8) switch
    {
        < 6 => usual,
        6 => rare,
        _ => rarest,
    };

    private string? Change(string? text)
    {
        if (text is null || _random.Next(3) > 0)
        {
            return text;
        }

        var place = _random.Next(text.Length + 1);
        return _random.Next(5) switch
        {
            0 => text[..place],
            1 => text[place..],
            2 => text.Insert(place, Characters[_random.Next(Characters.Length)].ToString()),
            3 => Characters[_random.Next(Characters.Length)] + text,
            _ => text + text,
        };
    }
}
