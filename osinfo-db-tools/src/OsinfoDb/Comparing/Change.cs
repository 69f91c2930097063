namespace OsinfoDb.Comparing;

/// <summary>One difference within an entity.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Part">The part it is in, such as <c>media</c>; empty for the entity itself.</param>
/// <param name="Label">Which part, such as <c>x86_64 netinst</c>; empty when there is only one.</param>
/// <param name="Path">Which value of the part, such as <c>iso/volume-id</c>; empty for the part as a whole.</param>
/// <param name="Old">The former value; null when there was none.</param>
/// <param name="New">The value; null when it is gone.</param>
internal sealed record Change(Topic Topic, string Part, string Label, string Path, string? Old, string? New)
{
    internal ChangeKind Kind => Old is null ? ChangeKind.Added : New is null ? ChangeKind.Removed : ChangeKind.Changed;
}
