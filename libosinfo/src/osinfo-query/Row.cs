using System.Globalization;

namespace Osinfo.Tools.Query;

/// <summary>One line of an answer: an entity, or a part of one.</summary>
/// <param name="Entity">What the line is about.</param>
/// <param name="Values">All values of a property.</param>
internal sealed record Row(Entity Entity, Func<string, IReadOnlyList<string>> Values)
{
    internal Row(Entity entity)
        : this(entity, entity.GetValues)
    {
    }

    /// <summary>The operating system that the entity is a part of; null when it is none.</summary>
    internal Os? Owner { get; init; }

    /// <summary>Whether a condition holds. An operating system goes by its id and by each of its short ids.</summary>
    internal bool Meets(string key, string value) =>
        Values(key).Contains(value) || (key == "os" && Owner is { } os && (os.Id == value || os.ShortIds.Contains(value)));

    /// <summary>The value to show; null when there is none.</summary>
    internal string? First(string key) => Values(key) is [var value, ..] ? value : null;

    /// <summary>The value of a property that is a number; 0 when it has none.</summary>
    internal long Number(Column column) =>
        long.TryParse(First(column.Key), CultureInfo.InvariantCulture, out var number) ? number : 0;
}
