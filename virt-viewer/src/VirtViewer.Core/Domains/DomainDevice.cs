namespace VirtViewer.Domains;

/// <summary>A device of a domain, as far as the OS database has an opinion on it.</summary>
/// <param name="Kind">The element of the description: <c>disk</c>, <c>interface</c>, <c>video</c>, <c>sound</c>, <c>input</c>, <c>rng</c>…</param>
/// <param name="Model">The model, or the bus of a disk, or <c>type/bus</c> of an input device; empty when it is not named.</param>
public sealed record DomainDevice(string Kind, string Model);
