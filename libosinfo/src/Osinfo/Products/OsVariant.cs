namespace Osinfo;

/// <summary>An edition of an operating system, such as a server or a workstation edition.</summary>
public sealed class OsVariant : Entity
{
    /// <summary>An edition; the id is unique within its operating system only.</summary>
    public OsVariant(string id)
        : base(id)
    {
    }

    internal OsVariant(string id, ParameterTable parameters)
        : base(id, parameters)
    {
    }

    /// <summary>The full name, in the language the database was loaded for.</summary>
    public string? Name
    {
        get => GetValue("name");
        init => SetValue("name", value);
    }
}
