namespace Osinfo;

/// <summary>
/// Anything the database describes: an id and parameters, each a key with one or more values. The typed properties of the derived
/// classes are views of these parameters.
/// </summary>
public abstract class Entity
{
    private const string IdKey = "id";

    private readonly ParameterTable _parameters;
    private string? _id;

    private protected Entity(string id)
        : this(id, new ParameterTable())
    {
    }

    private protected Entity(string id, ParameterTable parameters)
    {
        ArgumentNullException.ThrowIfNull(id);
        _id = id;
        _parameters = parameters;
    }

    /// <summary>An entity whose id is made when it is asked for, and of which there are so many that this matters.</summary>
    private protected Entity(ParameterTable parameters) => _parameters = parameters;

    /// <summary>An entity that begins with the id and the parameters of another one.</summary>
    private protected Entity(Entity other)
        : this(Given(other).Id, other.CopyParameters())
    {
    }

    /// <summary>The unique id, normally an address such as <c>http://debian.org/debian/12</c>.</summary>
    public string Id => _id ??= MakeId();

    /// <summary>The keys of all parameters; <c>id</c> is always the last.</summary>
    public virtual IEnumerable<string> Keys => _parameters.Keys.Append(IdKey);

    /// <summary>Parameters that are not part of the vocabulary: those whose key starts with <c>x-</c>.</summary>
    public IEnumerable<string> CustomKeys => _parameters.Keys.Where(key => key.StartsWith("x-", StringComparison.Ordinal));

    /// <summary>The first value of a parameter, null when it has none. The key <c>id</c> gives the id.</summary>
    public virtual string? GetValue(string key)
    {
        var values = GetValues(key);
        return values.Count == 0 ? null : values[0];
    }

    /// <summary>All values of a parameter in the order of the database, empty when it has none.</summary>
    public virtual IReadOnlyList<string> GetValues(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key == IdKey ? [Id] : _parameters.Find(key);
    }

    /// <summary>
    /// All values of a parameter, as <see cref="GetValues"/>. An object initialiser can set any but <c>id</c>, which is how a program gives
    /// its own entities parameters beyond the vocabulary: <c>new Os(id) { ["x-berth"] = ["north"] }</c>. No values: no parameter.
    /// </summary>
    /// <exception cref="ArgumentException">The key to set is <c>id</c>.</exception>
    public IReadOnlyList<string> this[string key]
    {
        get => GetValues(key);
        init
        {
            ArgumentNullException.ThrowIfNull(key);
            ArgumentNullException.ThrowIfNull(value);
            SetValues(key != IdKey ? key : throw new ArgumentException("The id is set by the constructor.", nameof(key)), value);
        }
    }

    /// <summary>A parameter read as a truth value: only the exact texts <c>true</c> and <c>yes</c> are true.</summary>
    public bool GetBoolean(string key, bool defaultValue = false) =>
        GetValue(key) is { } text ? TextValues.ToBoolean(text) : defaultValue;

    /// <summary>
    /// A parameter read as a whole number, null when it has no value. As in C, <c>0x</c> starts a hexadecimal and <c>0</c> an octal
    /// number, what follows the digits is ignored, and text without digits is 0.
    /// </summary>
    public long? GetInt64(string key) => GetValue(key) is { } text ? TextValues.ToInt64(text) : null;

    /// <summary>
    /// A parameter read as a value of an enumeration, the default when it has no value or another word. The word of a value is its
    /// name in small letters with hyphens: <c>derives-from</c> for <see cref="ProductRelationship.DerivesFrom"/>.
    /// </summary>
    public TEnum GetEnum<TEnum>(string key, TEnum defaultValue = default)
        where TEnum : struct, Enum => Nicks<TEnum>.All.Parse(GetValue(key), defaultValue);

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    /// <summary>The first value that the entity has by itself.</summary>
    private protected string? OwnValue(string key) => key == IdKey ? Id : _parameters.Find(key) is [var value, ..] ? value : null;

    private protected void SetValue(string key, string? value)
    {
        if (value is null)
        {
            _parameters.Remove(key);
        }
        else
        {
            _parameters.Set(key, value);
        }
    }

    /// <summary>Makes the id that was not given.</summary>
    private protected virtual string MakeId() => throw new InvalidOperationException();

    private static Entity Given(Entity other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other;
    }

    private protected ParameterTable CopyParameters() => _parameters.Copy();

    private protected void SetValues(string key, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            _parameters.Remove(key);
        }
        else
        {
            _parameters.Set(key, [.. values]);
        }
    }

    /// <summary>The number, or null where the C library says -1.</summary>
    private protected long? GetAmount(string key) => GetInt64(key) is { } value and >= 0 ? value : null;

    private protected void SetAmount(string key, long? value) =>
        SetValue(key, value is { } number ? TextValues.FromInt64(number) : null);
}
