namespace VirtViewer.Domains;

/// <summary>As what the argument that names a domain may be understood.</summary>
public enum DomainSelection
{
    /// <summary>As id, then as UUID, then as name.</summary>
    Any,
    Id,
    Uuid,
    Name,
}
