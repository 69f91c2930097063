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
            "file" => ParseFile(location),
            _ when IsScheme(scheme) && location.AsSpan(colon).StartsWith("://") => default,
            _ => new(location, null),
        };
    }

    private static ParsedLocation ParseFile(string location) =>
        Uri.TryCreate(location, UriKind.Absolute, out var address) && address.IsFile
        && address.Host is "" or "localhost"
            ? new(address.Host.Length == 0 ? address.LocalPath : Uri.UnescapeDataString(address.AbsolutePath), null)
            : default;

    // One letter is a drive, not a scheme.
    private static bool IsScheme(string text) =>
        text.Length > 1 && char.IsAsciiLetter(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.');
}
