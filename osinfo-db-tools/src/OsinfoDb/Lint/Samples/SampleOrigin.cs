namespace OsinfoDb.Lint.Samples;

/// <summary>Where a sample stands: a file, by a path that can be opened, and its line.</summary>
internal sealed record SampleOrigin(string File, int Line);
