namespace Osinfo;

/// <summary>What operating systems and platforms have in common.</summary>
public abstract class Product : Entity
{
    private protected Product(string id)
        : base(id)
    {
    }

    private protected Product(Product other)
        : base(other)
    {
    }

    private protected Product(string id, ParameterTable parameters)
        : base(id, parameters)
    {
    }

    /// <summary>
    /// False for a product that others refer to but no file defines: it has an id and nothing else, and the load reported it.
    /// </summary>
    public bool IsDefined { get; internal set; } = true;

    /// <summary>The first of <see cref="ShortIds"/>, the one to show; null when there is none.</summary>
    public string? ShortId => GetValue("short-id");

    /// <summary>Short names such as <c>debian12</c>; those after the first are aliases.</summary>
    public IReadOnlyList<string> ShortIds
    {
        get => GetValues("short-id");
        init => SetValues("short-id", value);
    }

    /// <summary>The full name for people, in the language the database was loaded for.</summary>
    public string? Name
    {
        get => GetValue("name");
        init => SetValue("name", value);
    }

    /// <summary>Who makes it, in the language the database was loaded for.</summary>
    public string? Vendor
    {
        get => GetValue("vendor");
        init => SetValue("vendor", value);
    }

    /// <summary>The version as the vendor writes it, not necessarily a number.</summary>
    public string? Version
    {
        get => GetValue("version");
        init => SetValue("version", value);
    }

    /// <summary>The name the release is known by, such as <c>bookworm</c>.</summary>
    public string? Codename
    {
        get => GetValue("codename");
        init => SetValue("codename", value);
    }

    /// <summary>The address of a picture.</summary>
    public string? Logo
    {
        get => GetValue("logo");
        init => SetValue("logo", value);
    }

    /// <summary>The day of the release; null when not known or when the text is no date of the calendar.</summary>
    public DateOnly? ReleaseDate
    {
        get => TextValues.ToDate(GetValue("release-date"));
        init => SetValue("release-date", value is { } date ? TextValues.FromDate(date) : null);
    }

    /// <summary>
    /// The last day on which a normal user gets security updates without paying extra; null when not known or when the text is no date of
    /// the calendar.
    /// </summary>
    public DateOnly? EolDate
    {
        get => TextValues.ToDate(GetValue("eol-date"));
        init => SetValue("eol-date", value is { } date ? TextValues.FromDate(date) : null);
    }

    /// <summary>The last day of active support: faults of every kind are mended; null when the database does not say.</summary>
    public DateOnly? ActiveEolDate
    {
        get => TextValues.ToDate(GetValue("active-eol-date"));
        init => SetValue("active-eol-date", value is { } date ? TextValues.FromDate(date) : null);
    }

    /// <summary>The last day of security updates by the vendor; null when the database does not say.</summary>
    public DateOnly? SecurityEolDate
    {
        get => TextValues.ToDate(GetValue("security-eol-date"));
        init => SetValue("security-eol-date", value is { } date ? TextValues.FromDate(date) : null);
    }

    /// <summary>
    /// The last day of a long-term support that everybody gets without paying; null when there is none or the database does not say.
    /// </summary>
    public DateOnly? LtsEolDate
    {
        get => TextValues.ToDate(GetValue("lts-eol-date"));
        init => SetValue("lts-eol-date", value is { } date ? TextValues.FromDate(date) : null);
    }

    /// <summary>The last day of support that costs extra; null when there is none or the database does not say.</summary>
    public DateOnly? PaidEolDate
    {
        get => TextValues.ToDate(GetValue("paid-eol-date"));
        init => SetValue("paid-eol-date", value is { } date ? TextValues.FromDate(date) : null);
    }

    /// <summary>
    /// False when the vendor supports it for all who have it and has not announced an end; null when the database does not say. Where there is
    /// an <see cref="EolDate"/>, the end is announced.
    /// </summary>
    public bool? IsEolAnnounced
    {
        get => EolDate is not null ? true : GetValue("eol-announced") is "false" ? false : null;
        init => SetValue("eol-announced", value is false ? "false" : null);
    }

    /// <summary>The products a relationship of this kind points at; the one declared last comes first.</summary>
    public abstract IReadOnlyList<Product> GetRelated(ProductRelationship kind);

    /// <summary>
    /// Whether the vendor supports it on that day: not before its release and not after its end of life, both days included.
    /// A date that is not known does not speak against it.
    /// </summary>
    public bool IsSupportedOn(DateOnly day) =>
        !(ReleaseDate is { } release && release > day) && !(EolDate is { } eol && eol < day);

    /// <summary>
    /// Whether that kind of support, or one that comes before it, is given on that day: from the release to the last day, both included.
    /// </summary>
    /// <returns>
    /// False before the release and after the last day; null when the database does not say when that kind of support ends: there may be
    /// none, or nobody knows. Where the vendor has announced no end of the support that all get, it is given until then.
    /// </returns>
    public bool? IsSupportedOn(DateOnly day, SupportKind kind) =>
        ReleaseDate is { } release && release > day ? false
        : GetEndOfSupport(kind) is { } end ? day <= end
        : kind is SupportKind.Free or SupportKind.Security && IsEolAnnounced is false ? true
        : null;

    /// <summary>The last day of that kind of support; null when there is none or the database does not say.</summary>
    public DateOnly? GetEndOfSupport(SupportKind kind) => kind switch
    {
        SupportKind.Active => ActiveEolDate,
        SupportKind.Security => SecurityEolDate,
        SupportKind.LongTerm => LtsEolDate,
        SupportKind.Paid => PaidEolDate,
        _ => EolDate,
    };
}
