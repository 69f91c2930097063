namespace Osinfo;

/// <summary>A firmware an operating system can, or cannot, boot with.</summary>
public sealed class Firmware : Entity
{
    /// <summary>A firmware with an id.</summary>
    public Firmware(string id)
        : base(id)
    {
    }

    internal Firmware(string id, ParameterTable parameters)
        : base(id, parameters)
    {
    }

    /// <summary>The processor architecture.</summary>
    public string? Architecture
    {
        get => GetValue("architecture");
        init => SetValue("architecture", value);
    }

    /// <summary>The kind of firmware; null when the database names one that is not known here.</summary>
    public FirmwareType? Type
    {
        get => Nicks.FirmwareType.Find(GetValue("type"));
        init => SetValue("type", value is { } type ? Nicks.FirmwareType.Format(type) : null);
    }

    /// <summary>False when the system does not boot with it.</summary>
    public bool IsSupported
    {
        get => GetBoolean("supported", true);
        init => SetValue("supported", TextValues.FromBoolean(value));
    }

    /// <summary>True when the system is better installed with this firmware than with another.</summary>
    public bool IsRecommended
    {
        get => GetBoolean("recommended");
        init => SetValue("recommended", TextValues.FromBoolean(value));
    }

    internal (string? Architecture, string? Type) Kind => (Architecture, GetValue("type"));
}
