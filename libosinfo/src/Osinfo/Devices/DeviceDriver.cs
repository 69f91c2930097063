namespace Osinfo;

/// <summary>A driver that does not come with the operating system.</summary>
public sealed class DeviceDriver : Entity
{
    private const long DefaultPriority = 50;

    /// <summary>A driver with an id.</summary>
    public DeviceDriver(string id)
        : base(id)
    {
    }

    internal DeviceDriver(string id, ParameterTable parameters)
        : base(id, parameters)
    {
    }

    /// <summary>The processor architecture.</summary>
    public string? Architecture
    {
        get => GetValue("arch");
        init => SetValue("arch", value);
    }

    /// <summary>The address of the directory that holds <see cref="Files"/>.</summary>
    public string? Location
    {
        get => GetValue("location");
        init => SetValue("location", value);
    }

    /// <summary>Whether the installer can use it from its start on.</summary>
    public bool IsPreInstallable
    {
        get => GetBoolean("pre-installable");
        init => SetValue("pre-installable", TextValues.FromBoolean(value));
    }

    /// <summary>Whether the vendor of the operating system signed it.</summary>
    public bool IsSigned
    {
        get => GetBoolean("signed");
        init => SetValue("signed", TextValues.FromBoolean(value));
    }

    /// <summary>Drivers with a higher priority are to be preferred; 50 when the database does not say.</summary>
    public long Priority
    {
        get => GetInt64("priority") ?? DefaultPriority;
        init => SetValue("priority", TextValues.FromInt64(value));
    }

    /// <summary>Names of files below <see cref="Location"/>.</summary>
    public IReadOnlyList<string> Files
    {
        get => GetValues("file");
        init => SetValues("file", value);
    }

    /// <summary>The devices it drives.</summary>
    public IReadOnlyList<Device> Devices { get; init; } = [];
}
