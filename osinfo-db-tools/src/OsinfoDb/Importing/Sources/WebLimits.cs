namespace OsinfoDb.Importing.Sources;

/// <summary>How long to wait for a web server, and how often.</summary>
public sealed record WebLimits
{
    /// <summary>Until a connection is made, and until the next bytes come.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>One request with everything that belongs to it.</summary>
    public TimeSpan Total { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>What lies between one round through all servers and the next.</summary>
    public IReadOnlyList<TimeSpan> Pauses { get; init; } = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4)];
}
