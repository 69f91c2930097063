using System.Globalization;
using System.Reflection;

namespace Osinfo.Tests;

/// <summary>What an assembly shows to its users, one member a line.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<string> Of(Assembly assembly) =>
        [.. assembly.GetExportedTypes().SelectMany(Lines).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Lines(Type type)
    {
        var name = TypeText.Of(type);
        yield return $"{name} : {Kind(type)}{Bases(type)}";
        foreach (var member in type.GetMembers(Declared).Where(IsWritten))
        {
            if (Line(type, member) is { } line)
            {
                yield return $"{name}.{line}";
            }
        }
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string Bases(Type type)
    {
        if (type.IsEnum)
        {
            return "";
        }

        Type[] bases = [.. type.BaseType is { } one && one != typeof(object) ? [one] : Type.EmptyTypes, .. type.GetInterfaces()];
        return bases.Length == 0 ? "" : ", " + string.Join(", ", bases.Select(TypeText.Of).Order(StringComparer.Ordinal));
    }

    /// <summary>Not what the compiler adds by itself, to records for example.</summary>
    private static bool IsWritten(MemberInfo member) =>
        !member.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute))
        && !member.Name.StartsWith('<') && member.Name is not ("value__" or "EqualityContract" or "PrintMembers" or "Deconstruct");

    private static string? Line(Type type, MemberInfo member) => member switch
    {
        FieldInfo { IsPublic: true } field when type.IsEnum =>
            $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}",
        FieldInfo { IsPublic: true } field => $"{field.Name} : {(field.IsLiteral ? "const " : "")}{TypeText.Of(field)}",
        PropertyInfo property when IsVisible(property.GetMethod) => $"{Name(property)} : {TypeText.Of(property)} {Accessors(property)}",
        ConstructorInfo constructor when IsVisible(constructor) && !constructor.IsStatic => $"new({Parameters(constructor)})",
        MethodInfo { IsSpecialName: false } method when IsVisible(method) =>
            $"{method.Name}{TypeText.Arguments(method.GetGenericArguments())}({Parameters(method)}) : {Modifiers(method)}{TypeText.Of(method.ReturnParameter)}",
        EventInfo shown => $"{shown.Name} : event",
        _ => null,
    };

    private static string Name(PropertyInfo property) =>
        property.GetMethod!.GetParameters().Length == 0 ? property.Name : $"this[{Parameters(property.GetMethod)}]";

    private static bool IsVisible(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    private static string Accessors(PropertyInfo property) => property.SetMethod switch
    {
        { } setter when !IsVisible(setter) => "{ get; }",
        null => "{ get; }",
        { } setter when setter.ReturnParameter.GetRequiredCustomModifiers().Length > 0 =>
            property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute)) ? "{ get; required init; }" : "{ get; init; }",
        _ => "{ get; set; }",
    };

    private static string Modifiers(MethodInfo method) =>
        method.IsStatic ? "static "
        : method.IsAbstract ? "abstract "
        : method.IsVirtual && method.GetBaseDefinition() != method ? "override "
        : method is { IsVirtual: true, IsFinal: false } ? "virtual "
        : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{TypeText.Of(parameter)} {parameter.Name}{(parameter.HasDefaultValue ? " = " + Default(parameter) : "")}"));

    private static string Default(ParameterInfo parameter) => parameter.RawDefaultValue switch
    {
        null => parameter.ParameterType.IsValueType ? "default" : "null",
        bool flag => flag ? "true" : "false",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
