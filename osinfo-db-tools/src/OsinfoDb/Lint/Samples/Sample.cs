namespace OsinfoDb.Lint.Samples;

/// <summary>A real image or tree with its expected answer.</summary>
/// <param name="Origin">Where it stands.</param>
/// <param name="Os">The primary short id of the system to find; empty when none is assigned.</param>
/// <param name="Also">Short ids of systems that may be found besides.</param>
/// <param name="Name">The name of the image, or the path of the tree.</param>
internal abstract record Sample(SampleOrigin Origin, string Os, IReadOnlyList<string> Also, string Name);
