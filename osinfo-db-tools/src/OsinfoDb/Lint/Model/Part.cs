using System.Xml.Linq;
using Osinfo;

namespace OsinfoDb.Lint.Model;

/// <summary>A medium or tree: what the library makes of it, and where it stands.</summary>
internal sealed record Part<TPart>(TPart Entity, XElement Element, OsEntry Os)
    where TPart : OsPart
{
    internal string Architecture => Entity.Architecture ?? "";

    /// <summary>Its variants as one text, to compare and to show.</summary>
    internal string Variants => string.Join(',', Entity.VariantIds.Order(StringComparer.Ordinal));
}
