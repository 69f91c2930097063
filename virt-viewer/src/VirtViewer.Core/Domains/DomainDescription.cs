namespace VirtViewer.Domains;

/// <summary>What the description of a domain says that concerns its screen and its operating system.</summary>
public sealed record DomainDescription
{
    public string? Name { get; init; }

    public string? Uuid { get; init; }

    public string? Title { get; init; }

    /// <summary>What its owner has written about it.</summary>
    public string? Description { get; init; }

    /// <summary>The ids of operating systems in the metadata, in order, not checked.</summary>
    public IReadOnlyList<string> OsIds { get; init; } = [];

    /// <summary>Such as <c>x86_64</c>; null when not said.</summary>
    public string? Architecture { get; init; }

    public string? Machine { get; init; }

    /// <summary>Whether the firmware is UEFI.</summary>
    public bool IsEfi { get; init; }

    /// <summary>Whether the firmware checks signatures.</summary>
    public bool HasSecureBoot { get; init; }

    /// <summary>Bytes; null when not said.</summary>
    public long? Memory { get; init; }

    public int? CpuCount { get; init; }

    public IReadOnlyList<GraphicsDescription> Graphics { get; init; } = [];

    public IReadOnlyList<DomainDevice> Devices { get; init; } = [];

    public IReadOnlyList<DomainDrive> Drives { get; init; } = [];

    public IReadOnlyList<AgentChannel> Channels { get; init; } = [];

    /// <summary>The drives that a CD can be put into.</summary>
    public IEnumerable<DomainDrive> CdDrives => Drives.Where(drive => drive.IsCdrom);

    /// <summary>How many USB devices can be redirected over SPICE.</summary>
    public int UsbRedirections { get; init; }

    /// <summary>What it shows for the guest: its title, else its name.</summary>
    public string Label => !string.IsNullOrEmpty(Title) ? Title : Name ?? "";

    /// <summary>Whether its system is not recorded and there is an agent that could tell it.</summary>
    public bool AsksAgent => OsIds is [] && Channel(AgentChannel.Qemu) is { IsConnected: true };

    /// <summary>The channel of an agent; null when the domain has none.</summary>
    public AgentChannel? Channel(string name) => Channels.FirstOrDefault(channel => channel.Name == name);
}
