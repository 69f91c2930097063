namespace Osinfo;

/// <summary>That an operating system or a platform has, or has not, support for a device. The id is that of the device.</summary>
public sealed class DeviceLink : Entity
{
    /// <summary>A link to a device.</summary>
    public DeviceLink(Device device)
        : this(device, new ParameterTable())
    {
    }

    internal DeviceLink(Device device, ParameterTable parameters)
        : base(device.Id, parameters) => Device = device;

    /// <summary>The device.</summary>
    public Device Device { get; }

    /// <summary>The name of the driver; null when the database does not say.</summary>
    public string? Driver
    {
        get => GetValue("driver");
        init => SetValue("driver", value);
    }

    /// <summary>False when the link takes away a device that would be inherited.</summary>
    public bool IsSupported
    {
        get => GetValue("supported") != "false";
        init => SetValue("supported", TextValues.FromBoolean(value));
    }
}
