namespace OsinfoDb.Comparing;

/// <summary>What makes an entity the same in two databases.</summary>
/// <param name="Kind">The name of its element, such as <c>os</c>.</param>
/// <param name="Id">Its id.</param>
internal readonly record struct EntityKey(string Kind, string Id) : IComparable<EntityKey>
{
    public int CompareTo(EntityKey other) =>
        string.CompareOrdinal(Kind, other.Kind) is not 0 and var order ? order : string.CompareOrdinal(Id, other.Id);
}
