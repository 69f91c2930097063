using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Osinfo.Tests;

/// <summary>All that an entity says, as text.</summary>
internal static class EntityText
{
    /// <summary>Every property and parameter; of what belongs to the entity alone the same, of other entities the id.</summary>
    public static string Of(Entity entity) => Describe(entity, new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static string Describe(object? value, HashSet<object> inside) => value switch
    {
        null => "-",
        string text => text,
        Entity entity when inside.Count > 0 && entity is Os or Platform or Device or InstallScript or Datamap => entity.Id,
        Entity or ResourceLevels or AvatarFormat when inside.Add(value) => Members(value, inside),
        Entity entity => entity.Id,
        IEnumerable many => string.Join(',', many.Cast<object?>().Select(one => Describe(one, inside))),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Members(object value, HashSet<object> inside) => string.Join('|', value.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetIndexParameters().Length == 0)
        .Select(property => $"{property.Name}={Describe(property.GetValue(value), inside)}")
        .Concat(value is Entity entity ? entity.Keys.Select(key => $"{key}={string.Join(',', entity.GetValues(key))}") : []));
}
