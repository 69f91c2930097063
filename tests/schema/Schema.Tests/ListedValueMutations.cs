namespace Schema.Tests;

internal static class ListedValueMutations
{
    public static IEnumerable<Mutation> All() => ListedValue.All.Select(Of);

    private static Mutation Of(ListedValue listed)
    {
        var (document, place) = BaseDocument.All.Concat(BaseDocument.Additions)
            .SelectMany(document => document.Places.Select(place => (document, place)))
            .Where(candidate => candidate.place.Path == listed.Path)
            .MaxBy(candidate => candidate.document.Places.Count);

        return listed.Attribute is null
            ? document.Change(place, $"= {listed.Value}", element => element.Value = listed.Value)
            : document.Change(place, $"@{listed.Attribute} = {listed.Value}", element => element.SetAttributeValue(listed.Attribute, listed.Value));
    }
}
