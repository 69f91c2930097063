namespace Osinfo;

/// <summary>A parameter that an install script understands. Its id is its name.</summary>
public sealed class ConfigParameter : Entity
{
    /// <summary>A parameter with a name.</summary>
    public ConfigParameter(string name)
        : base(name) => SetValue("name", name);

    /// <summary>The name, for example <c>user-login</c>.</summary>
    public string Name => Id;

    /// <summary>Whether the script needs it.</summary>
    public ConfigParameterPolicy Policy
    {
        get => Nicks.ConfigPolicy.Parse(GetValue("policy"), ConfigParameterPolicy.Optional);
        init => SetValue("policy", Nicks.ConfigPolicy.Format(value));
    }

    /// <summary>Whether the script does not work without.</summary>
    public bool IsRequired => Policy == ConfigParameterPolicy.Required;

    /// <summary>Whether the script uses it when given.</summary>
    public bool IsOptional => Policy == ConfigParameterPolicy.Optional;

    /// <summary>The map that turns given values into those the script wants; null when it takes them as they are.</summary>
    public Datamap? ValueMap { get; init; }
}
