using Commons.Xml.Relaxng.Derivative;

namespace OsinfoDb.Validation.Engine;

/// <summary>
/// Where a value leads, of an attribute or an element: that follows from which datatypes it fits and whether it is white space only, so
/// that most values lead where one before has led.
/// </summary>
internal sealed class ValueWays
{
    private const int MaxDatatypes = 5;

    private readonly Datatype[] _datatypes;
    private readonly State?[] _known;

    private ValueWays(Datatype[] datatypes) => (_datatypes, _known) = (datatypes, new State?[2 << datatypes.Length]);

    /// <param name="content">What the values may be.</param>
    /// <returns>Null when it is not as simple as that: where single values and lists are allowed.</returns>
    internal static ValueWays? Of(IEnumerable<RdpPattern> content)
    {
        List<Datatype> datatypes = [];
        foreach (var part in content.SelectMany(Expectations.Parts))
        {
            if (part is RdpData data && data.GetType() == typeof(RdpData) && Internals.DatatypeOf(data.Datatype) is Datatype datatype)
            {
                datatypes.Add(datatype);
            }
            else if (part is not (RdpText or RdpEmpty or RdpNotAllowed or RdpElement or RdpAttribute))
            {
                return null;
            }
        }

        return datatypes.Count <= MaxDatatypes ? new ValueWays([.. datatypes]) : null;
    }

    /// <summary>What is known of a value: what stands for the same number leads to the same state.</summary>
    internal int Classify(string value)
    {
        var kind = string.IsNullOrWhiteSpace(value) ? 1 : 0;
        foreach (var datatype in _datatypes)
        {
            kind = (kind << 1) | (datatype.IsValid(value, null) ? 1 : 0);
        }

        return kind;
    }

    internal ref State? this[int kind] => ref _known[kind];
}
