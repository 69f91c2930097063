using System.Reflection;

namespace Osinfo.Tests;

/// <summary>Types as C# writes them, with a question mark where null is allowed.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(uint)] = "uint",
        [typeof(ushort)] = "ushort",
        [typeof(void)] = "void",
    };

    public static string Of(PropertyInfo property) => Of(new NullabilityInfoContext().Create(property), property.PropertyType);

    public static string Of(FieldInfo field) => Of(new NullabilityInfoContext().Create(field), field.FieldType);

    public static string Of(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(void) ? "void" : Of(new NullabilityInfoContext().Create(parameter), parameter.ParameterType);

    public static string Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Of(value) + "?";
        }

        if (type.IsArray)
        {
            return Of(type.GetElementType()!) + "[]";
        }

        return Keywords.GetValueOrDefault(type) ?? Name(type) + Arguments(type.GetGenericArguments());
    }

    public static string Arguments(Type[] arguments) => arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(Of))}>";

    private static string Of(NullabilityInfo nullability, Type type)
    {
        var mark = nullability.ReadState == NullabilityState.Nullable && !type.IsValueType ? "?" : "";
        var isGeneric = nullability.GenericTypeArguments.Length > 0 && Nullable.GetUnderlyingType(type) is null;
        return isGeneric
            ? $"{Name(type)}<{string.Join(", ", nullability.GenericTypeArguments.Select(argument => Of(argument, argument.Type)))}>{mark}"
            : Of(type) + mark;
    }

    private static string Name(Type type)
    {
        var name = type.IsNested && !type.IsGenericParameter ? Name(type.DeclaringType!) + "." + type.Name : type.Name;
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? name : name[..tick];
    }
}
