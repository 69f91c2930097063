namespace Osinfo.Discs.Sources;

/// <summary>What a user writes to say where something is: a local path, or a web address, or (both null) nothing we can reach.</summary>
internal readonly record struct ParsedLocation(string? Path, Uri? Address)
{
    public static ParsedLocation Parse(string location)
    {
        var colon = location.IndexOf(':', StringComparison.Ordinal);
        var scheme = colon > 0 ? location[..colon].ToLowerInvariant() : "";
        return scheme switch
        {
            "http" or "https" => Uri.TryCreate(location, UriKind.Absolute, out var address) ? new(null, address) : default,
            "file" => ParseFile(location[(colon + 1)..]),
            _ when IsScheme(scheme) && location.AsSpan(colon).StartsWith("://") => default,
            _ => new(location, null),
        };
    }

    // RFC 8089: file:/path, file:///path, file://localhost/path; no other host.
    private static ParsedLocation ParseFile(string afterScheme)
    {
        var path = afterScheme switch
        {
            ['/', '/', '/', ..] => afterScheme[2..],
            ['/', '/', ..] when afterScheme.StartsWith("//localhost/", StringComparison.OrdinalIgnoreCase) => afterScheme["//localhost".Length..],
            ['/', not '/', ..] => afterScheme,
            _ => "",
        };
        path = Uri.UnescapeDataString(OperatingSystem.IsWindows() ? path.TrimStart('/') : path);
        return path.Length == 0 || path.Contains('\0', StringComparison.Ordinal) ? default : new(path, null);
    }

    // One letter is a drive, not a scheme.
    private static bool IsScheme(string text) =>
        text.Length > 1 && char.IsAsciiLetter(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.');
}
