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

    /// <summary>The value to show; null when there is none.</summary>
    internal string? First(string key) => Values(key) is [var value, ..] ? value : null;
}
