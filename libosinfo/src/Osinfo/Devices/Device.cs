namespace Osinfo;

/// <summary>A virtual or real device.</summary>
public sealed class Device : Entity
{
    private readonly HardwareIds? _hardwareIds;
    private static readonly ParameterTable NoParameters = new();

    private readonly HardwareRecord _record;

    /// <summary>A device with an id.</summary>
    public Device(string id)
        : base(id)
    {
    }

    /// <summary>
    /// A device that begins with everything another one says, for an object initialiser to say what is different. The other stays as it is.
    /// </summary>
    public Device(Device other)
        : base(other)
    {
        (_hardwareIds, _record) = (other._hardwareIds, other._record);
    }

    /// <param name="id">The id.</param>
    /// <param name="parameters">What the database says.</param>
    /// <param name="hardwareIds">Where to look for what the database does not say; null when it says all.</param>
    internal Device(string id, ParameterTable parameters, HardwareIds? hardwareIds)
        : base(id, parameters) => _hardwareIds = hardwareIds;

    /// <summary>A device of which only the lists of the host speak.</summary>
    internal Device(HardwareRecord record)
        : base(NoParameters) => _record = record;

    /// <summary>False for a device that others refer to but that neither a file nor the id lists define.</summary>
    public bool IsDefined { get; internal set; } = true;

    /// <summary>The name, in the language the database was loaded for.</summary>
    public string? Name
    {
        get => GetValue("name");
        init => SetValue("name", value);
    }

    /// <summary>What it does: <c>audio</c>, <c>block</c>, <c>net</c>, <c>video</c>…</summary>
    public string? Class
    {
        get => GetValue("class");
        init => SetValue("class", value);
    }

    /// <summary>The bus it sits on: <c>pci</c>, <c>usb</c>, <c>isa</c>, <c>ps2</c>, <c>xen</c>…</summary>
    public string? BusType
    {
        get => GetValue("bus-type");
        init => SetValue("bus-type", value);
    }

    /// <summary>The vendor's name, from the database or the id lists of the host.</summary>
    public string? Vendor
    {
        get => GetValue("vendor");
        init => SetValue("vendor", value);
    }

    /// <summary>The vendor's number on the bus, four hexadecimal digits.</summary>
    public string? VendorId
    {
        get => GetValue("vendor-id");
        init => SetValue("vendor-id", value);
    }

    /// <summary>The product's name, from the database or the id lists of the host.</summary>
    public string? Product
    {
        get => GetValue("product");
        init => SetValue("product", value);
    }

    /// <summary>The product's number on the bus, four hexadecimal digits.</summary>
    public string? ProductId
    {
        get => GetValue("product-id");
        init => SetValue("product-id", value);
    }

    /// <summary>The subsystem; null when the database does not say.</summary>
    public string? Subsystem
    {
        get => GetValue("subsystem");
        init => SetValue("subsystem", value);
    }

    private protected override string MakeId() => _record.Id;

    private HardwareRecord? Record => _record.File is null ? _hardwareIds?.Find(Id) : _record;

    /// <inheritdoc/>
    public override IEnumerable<string> Keys =>
        Record is null ? base.Keys : HardwareIds.Keys.Except(base.Keys).Concat(base.Keys);

    /// <inheritdoc/>
    public override string? GetValue(string key) => OwnValue(key) ?? Record?.GetValue(key);

    /// <inheritdoc/>
    public override IReadOnlyList<string> GetValues(string key)
    {
        var values = base.GetValues(key);
        return values.Count == 0 && Record?.GetValue(key) is { } value ? [value] : values;
    }
}
