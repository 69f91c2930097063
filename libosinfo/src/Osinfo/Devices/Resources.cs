namespace Osinfo;

/// <summary>What an operating system needs, or can use, of a machine.</summary>
public sealed class Resources : Entity
{
    /// <summary>The architecture that stands for every one.</summary>
    public const string AllArchitectures = "all";

    /// <summary>Resources with an id.</summary>
    public Resources(string id)
        : base(id)
    {
    }

    /// <summary>
    /// Resources that begin with everything others say, for an object initialiser to say what is different. The others stay as they are.
    /// </summary>
    public Resources(Resources other)
        : base(other)
    {
        IsInheriting = other.IsInheriting;
    }

    internal Resources(string id, ParameterTable parameters)
        : base(id, parameters)
    {
    }

    /// <summary>The processor architecture; <see cref="AllArchitectures"/> when it does not matter.</summary>
    public string? Architecture
    {
        get => GetValue("architecture");
        init => SetValue("architecture", value);
    }

    /// <summary>The speed of the processor in hertz; null when not known.</summary>
    public long? Cpu
    {
        get => GetAmount("cpu");
        init => SetAmount("cpu", value);
    }

    /// <summary>The number of processors; null when not known.</summary>
    public long? CpuCount
    {
        get => GetAmount("n-cpus");
        init => SetAmount("n-cpus", value);
    }

    /// <summary>The memory in bytes; null when not known.</summary>
    public long? Ram
    {
        get => GetAmount("ram");
        init => SetAmount("ram", value);
    }

    /// <summary>The disk space in bytes; null when not known.</summary>
    public long? Storage
    {
        get => GetAmount("storage");
        init => SetAmount("storage", value);
    }

    /// <summary>Whether what is not known comes from the systems this one derives from or clones.</summary>
    public bool IsInheriting { get; init; }

    /// <summary>The same with what is not known taken from ancestors, nearest first.</summary>
    internal Resources FillFrom(IEnumerable<Resources> ancestors)
    {
        Resources[] candidates = [this, .. ancestors];
        return new Resources(Id)
        {
            Architecture = Architecture,
            IsInheriting = IsInheriting,
            Cpu = Nearest(resources => resources.Cpu),
            CpuCount = Nearest(resources => resources.CpuCount),
            Ram = Nearest(resources => resources.Ram),
            Storage = Nearest(resources => resources.Storage),
        };

        long? Nearest(Func<Resources, long?> amount) => candidates.Select(amount).FirstOrDefault(value => value is not null);
    }
}
