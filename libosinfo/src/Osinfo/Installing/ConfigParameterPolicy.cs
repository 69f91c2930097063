namespace Osinfo;

/// <summary>Whether a script needs a parameter.</summary>
public enum ConfigParameterPolicy
{
    /// <summary>It makes no use of it.</summary>
    None,

    /// <summary>It does not work without.</summary>
    Required,

    /// <summary>It uses it when given; also what an absent attribute means.</summary>
    Optional,
}
