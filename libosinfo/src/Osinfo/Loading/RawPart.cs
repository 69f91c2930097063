namespace Osinfo.Loading;

/// <summary>A child element that is more than a text, as it stands in the file.</summary>
/// <param name="Name">The name of the element; for resources that of the level.</param>
/// <param name="Id">Its id, given or made from its place in the file; for a reference the id it refers to.</param>
/// <param name="Parameters">Its texts and attributes.</param>
/// <param name="References">The ids it refers to.</param>
internal sealed record RawPart(string Name, string Id, ParameterTable Parameters, IReadOnlyList<string> References);
