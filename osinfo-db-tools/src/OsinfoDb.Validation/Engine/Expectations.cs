using Commons.Xml.Relaxng.Derivative;

namespace OsinfoDb.Validation.Engine;

/// <summary>Looks into a pattern for what it allows and what it demands.</summary>
internal static class Expectations
{
    /// <summary>What <see cref="Parts"/> needs while it runs.</summary>
    [ThreadStatic]
    private static (HashSet<RdpPattern> Seen, Stack<RdpPattern> Open)? _scratch;

    /// <summary>The elements that may come next.</summary>
    internal static IReadOnlyList<string> Elements(RdpPattern pattern) =>
        Sorted(Parts(pattern).OfType<RdpElement>().SelectMany(element => Names(element.NameClass)));

    internal static IReadOnlyList<string> Attributes(RdpPattern pattern) =>
        Sorted(Parts(pattern).OfType<RdpAttribute>().SelectMany(attribute => Names(attribute.NameClass)));

    /// <summary>Whether there may be text.</summary>
    internal static bool TakesText(RdpPattern pattern) => Parts(pattern).Any(part => part is RdpText or RdpValue or RdpData or RdpList);

    /// <summary>The values that the text of an element may have; for free ones, what they look like.</summary>
    internal static IReadOnlyList<string> Values(RdpPattern pattern) => Sorted(Parts(pattern).SelectMany(ValuesOfPart));

    /// <summary>The values that an attribute may have; empty when there may be no such attribute.</summary>
    internal static IReadOnlyList<string> ValuesOf(RdpPattern pattern, XmlName attribute) =>
        Sorted(Attributes(pattern, attribute).SelectMany(found => Values(found.Children)));

    /// <summary>Values for an attribute, one of which the pattern takes.</summary>
    internal static IEnumerable<string> SamplesOf(RdpPattern pattern, XmlName attribute) =>
        Attributes(pattern, attribute)
            .SelectMany(found => Parts(found.Children))
            .Select(part => part is RdpValue value ? value.Value : Datatype.AnyValue)
            .Distinct(StringComparer.Ordinal);

    /// <summary>The attributes without which the start tag cannot be closed.</summary>
    internal static IReadOnlyList<XmlName> DemandedAttributes(RdpPattern pattern) =>
        [.. (Demanded(pattern, part => (part as RdpAttribute)?.NameClass) ?? []).OrderBy(name => name.ToString(), StringComparer.Ordinal)];

    /// <summary>The elements without which the element cannot end.</summary>
    internal static IReadOnlyList<XmlName> DemandedElements(RdpPattern pattern) =>
        [.. (Demanded(pattern, part => (part as RdpElement)?.NameClass) ?? []).OrderBy(name => name.ToString(), StringComparer.Ordinal)];

    /// <summary>What follows behind the element that is being read.</summary>
    internal static IEnumerable<RdpPattern> Behind(RdpPattern pattern) => pattern switch
    {
        RdpAfter after => [after.RValue],
        RdpChoice choice => Behind(choice.LValue).Concat(Behind(choice.RValue)),
        _ => [],
    };

    internal static IEnumerable<RdpAttribute> Attributes(RdpPattern pattern, XmlName name) =>
        Parts(pattern).OfType<RdpAttribute>().Where(attribute => attribute.NameClass.Contains(name.Local, name.Namespace));

    /// <summary>The elements, attributes and texts that one could begin with, each once.</summary>
    internal static List<RdpPattern> Parts(RdpPattern pattern)
    {
        List<RdpPattern> parts = [];
        var (seen, open) = _scratch ??= (new(ReferenceEqualityComparer.Instance), new());
        seen.Clear();
        open.Push(pattern);
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next))
            {
                continue;
            }

            switch (next)
            {
                case RdpAfter after:
                    open.Push(after.LValue);
                    break;
                case RdpAbstractBinary binary:
                    open.Push(binary.LValue);
                    open.Push(binary.RValue);
                    break;
                case RdpOneOrMore many:
                    open.Push(many.Child);
                    break;
                default:
                    parts.Add(next);
                    break;
            }
        }

        return parts;
    }

    /// <summary>The names that every way through the pattern holds; null when there is no way.</summary>
    private static HashSet<XmlName>? Demanded(RdpPattern pattern, Func<RdpPattern, RdpNameClass?> nameOf)
    {
        switch (pattern)
        {
            case RdpNotAllowed:
                return null;
            case RdpAfter after:
                return Demanded(after.LValue, nameOf);
            case RdpOneOrMore many:
                return Demanded(many.Child, nameOf);
            case RdpChoice choice:
                return Both(Demanded(choice.LValue, nameOf), Demanded(choice.RValue, nameOf), (left, right) => left.IntersectWith(right));
            case RdpAbstractBinary binary:
                return Both(Demanded(binary.LValue, nameOf), Demanded(binary.RValue, nameOf), (left, right) => left.UnionWith(right));
            default:
                return nameOf(pattern) is RdpName name ? [new XmlName(name.LocalName, name.NamespaceURI)] : [];
        }
    }

    private static HashSet<XmlName>? Both(
        HashSet<XmlName>? left, HashSet<XmlName>? right, Action<HashSet<XmlName>, HashSet<XmlName>> join)
    {
        if (left is null || right is null)
        {
            return left ?? right;
        }

        join(left, right);
        return left;
    }

    private static IEnumerable<string> Names(RdpNameClass names) => names switch
    {
        RdpName name => [new XmlName(name.LocalName, name.NamespaceURI).ToString()],
        RdpNameClassChoice choice => Names(choice.LValue).Concat(Names(choice.RValue)),
        RdpNsName some => [$"any name of {some.NamespaceURI}"],
        _ => ["any name"],
    };

    private static IReadOnlyList<string> ValuesOfPart(RdpPattern part) => part switch
    {
        RdpValue value => [value.Value],
        RdpData data => Internals.DatatypeOf(data.Datatype) is Datatype own ? own.Forms : [$"a value of type {data.Datatype.LocalName}"],
        RdpText => ["any text"],
        _ => [],
    };

    private static IReadOnlyList<string> Sorted(IEnumerable<string> words) => [.. words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
