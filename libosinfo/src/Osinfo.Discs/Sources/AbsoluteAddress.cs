namespace Osinfo.Discs.Sources;

/// <summary>An address as a text that <see cref="ParsedLocation"/> understands.</summary>
internal static class AbsoluteAddress
{
    /// <exception cref="ArgumentException">The address is relative.</exception>
    public static string Text(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.IsAbsoluteUri
            ? address.AbsoluteUri
            : throw new ArgumentException($"'{address}' is relative: expected a file:, http: or https: address", nameof(address));
    }
}
