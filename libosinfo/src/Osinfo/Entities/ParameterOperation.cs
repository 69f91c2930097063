namespace Osinfo;

/// <summary>One step by which a table of parameters came to be.</summary>
/// <param name="Key">The parameter.</param>
/// <param name="Values">Its new values; for a text one, as it stands in the file.</param>
/// <param name="Language">The language of a text; null when it says none.</param>
/// <param name="IsText">Whether <see cref="LocalisedTexts"/> has to choose it, or the values count in any case.</param>
internal readonly record struct ParameterOperation(string Key, string[] Values, string? Language, bool IsText);
