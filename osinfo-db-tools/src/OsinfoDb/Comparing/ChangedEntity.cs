namespace OsinfoDb.Comparing;

/// <summary>An entity that both databases have, and what is different.</summary>
internal sealed record ChangedEntity(EntityContent Entity, IReadOnlyList<Change> Changes);
