namespace Osinfo.Discs.Iso9660;

/// <summary>Boot record (ECMA-119 8.2), in the form El Torito gives it (El Torito 1.0, 2.0).</summary>
internal sealed record BootRecord(string? BootSystemId)
{
    private const int BootSystemIdOffset = 7;
    private const int BootSystemIdLength = 32;

    /// <summary>True when the record leads to an El Torito boot catalog.</summary>
    public bool IsElTorito => BootSystemId == "EL TORITO SPECIFICATION";

    public static BootRecord Parse(ReadOnlySpan<byte> sector) =>
        new(DescriptorText.Parse(sector.Slice(BootSystemIdOffset, BootSystemIdLength)));
}
