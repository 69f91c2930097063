namespace Schema.Tests;

/// <summary>A base document with one change, named after the change.</summary>
internal sealed record Mutation(string Name, string Xml);
