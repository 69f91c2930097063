namespace OsinfoDb.Lint.Samples;

/// <summary>A line that is no sample, and why.</summary>
internal sealed record SampleFault(SampleOrigin Origin, string Message);
