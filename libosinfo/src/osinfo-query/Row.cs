using System.Globalization;

namespace Osinfo.Tools.Query;

/// <summary>One line of an answer: an entity, or a part of one.</summary>
/// <param name="entity">What the line is about.</param>
/// <param name="values">All values of a property; null: those of the entity.</param>
internal readonly struct Row(Entity entity, Func<string, IReadOnlyList<string>>? values)
{
    internal Row(Entity entity)
        : this(entity, values: null)
    {
    }

    internal Entity Entity => entity;

    /// <summary>The operating system that the entity is a part of; null when it is none.</summary>
    internal Os? Owner { get; init; }

    /// <summary>Whether a condition holds. An operating system goes by its id and by each of its short ids.</summary>
    internal bool Meets(string key, string value) =>
        Values(key).Contains(value) || (key == "os" && Owner is { } os && (os.Id == value || os.ShortIds.Contains(value)));

    /// <summary>The value to show; null when there is none.</summary>
    internal string? First(string key) => values is null ? entity.GetValue(key) : values(key) is [var value, ..] ? value : null;

    /// <summary>All values of a property.</summary>
    internal IReadOnlyList<string> Values(string key) => values is null ? entity.GetValues(key) : values(key);

    /// <summary>The value of a property that is a number; 0 when it has none.</summary>
    internal long Number(Column column) => Number(First(column.Key));

    internal static long Number(string? text) => long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
