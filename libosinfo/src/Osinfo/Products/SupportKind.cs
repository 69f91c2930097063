namespace Osinfo;

/// <summary>The kinds of support a vendor or a community gives, each of which ends on a day of its own.</summary>
public enum SupportKind
{
    /// <summary>
    /// What a normal user gets without paying extra: security updates by the vendor, or by a long-term support that is free
    /// (element <c>eol-date</c>).
    /// </summary>
    Free,

    /// <summary>Faults of every kind are mended and new hardware is supported (element <c>active-eol-date</c>).</summary>
    Active,

    /// <summary>Security updates by the vendor for all who have the system (element <c>security-eol-date</c>).</summary>
    Security,

    /// <summary>A long-term support after it that everybody gets without paying (element <c>lts-eol-date</c>).</summary>
    LongTerm,

    /// <summary>Support that costs extra or a registration (element <c>paid-eol-date</c>).</summary>
    Paid,
}
