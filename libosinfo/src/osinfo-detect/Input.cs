namespace Osinfo.Tools.Detect;

/// <summary>One thing to identify.</summary>
/// <param name="Location">Path or address, as the user gave it.</param>
/// <param name="Kind">What to take it for.</param>
/// <param name="Error">Why it cannot even be looked at; null when it can.</param>
internal sealed record Input(string Location, InputKind Kind, string? Error = null);
