namespace Osinfo;

/// <summary>
/// What media, trees and images have in common: they carry an operating system that somebody can fetch. A part belongs to the system it is
/// first given to; another one takes a copy.
/// </summary>
public abstract class OsPart : Entity
{
    private protected OsPart(string id)
        : base(id)
    {
    }

    private protected OsPart(OsPart other)
        : base(other)
    {
    }

    private protected OsPart(string id, ParameterTable parameters)
        : base(id, parameters)
    {
    }

    /// <summary>The operating system it belongs to; null until it became part of one.</summary>
    public Os? Os { get; private set; }

    /// <summary>The processor architecture, for example <c>x86_64</c>; <c>all</c> when it fits every one.</summary>
    public string? Architecture
    {
        get => GetValue("architecture");
        init => SetValue("architecture", value);
    }

    /// <summary>Where to get it.</summary>
    public string? Url
    {
        get => GetValue("url");
        init => SetValue("url", value);
    }

    /// <summary>The ids of the editions it holds.</summary>
    public IReadOnlyList<string> VariantIds
    {
        get => GetValues("variant");
        init => SetValues("variant", value);
    }

    /// <summary>The editions it holds, as far as <see cref="Os"/> describes them; empty without an <see cref="Os"/>.</summary>
    public IReadOnlyList<OsVariant> Variants => Os is null ? [] : [.. Os.FindVariants(VariantIds)];

    internal void BelongTo(Os os) => Os = os;

    /// <summary>The same, belonging to no system.</summary>
    internal abstract OsPart Copy();
}
