using System.Globalization;

namespace VirtViewer.Domains;

/// <summary>The ways in which an argument can name a domain.</summary>
/// <param name="Id">As the id of a running one; null when it cannot be one.</param>
/// <param name="Uuid">As a UUID; null when it cannot be one.</param>
/// <param name="Name">As a name; null when it must not be one.</param>
public sealed record DomainArgument(int? Id, Guid? Uuid, string? Name)
{
    /// <summary>Understands an argument.</summary>
    public static DomainArgument Parse(string text, DomainSelection selection)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new DomainArgument(
            Allows(selection, DomainSelection.Id) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null,
            Allows(selection, DomainSelection.Uuid) ? ParseUuid(text) : null,
            Allows(selection, DomainSelection.Name) ? text : null);
    }

    /// <summary>Whether a domain with these is the one that is meant.</summary>
    public bool Matches(int id, Guid uuid, string name) => (Id is not null && Id == id) || (Uuid is not null && Uuid == uuid) || Name == name;

    private static bool Allows(DomainSelection selection, DomainSelection kind) => selection == DomainSelection.Any || selection == kind;

    private static Guid? ParseUuid(string text)
    {
        var digits = string.Concat(text.Where(c => c is not ('-' or ' ')));
        return Guid.TryParseExact(digits, "N", out var uuid) ? uuid : null;
    }
}
