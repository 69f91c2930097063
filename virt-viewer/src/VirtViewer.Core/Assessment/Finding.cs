namespace VirtViewer.Assessment;

/// <summary>Something about a virtual machine that does not fit its operating system.</summary>
/// <param name="Id">What kind of finding, for programs: <c>memory-below-minimum</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Is">What is.</param>
/// <param name="Database">What the OS database says.</param>
/// <param name="Why">Why it matters, and what to do.</param>
public sealed record Finding(string Id, Severity Severity, string Is, string Database, string Why);
