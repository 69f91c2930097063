namespace Osinfo;

/// <summary>Something a load found.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">What is wrong, on one line.</param>
/// <param name="Path">The file or location; null when it concerns none.</param>
/// <param name="Line">The line in the file, from 1 on; null when it concerns none.</param>
public sealed record LoadDiagnostic(LoadSeverity Severity, string Message, string? Path = null, int? Line = null)
{
    /// <summary>The place, then the message.</summary>
    public override string ToString() =>
        Path is null ? Message : Line is { } line ? $"{Path}:{line}: {Message}" : $"{Path}: {Message}";
}
