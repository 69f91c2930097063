namespace Osinfo.Discs.Iso9660;

/// <summary>Logical sectors of a disc (ECMA-119 6.1.2).</summary>
internal static class Sector
{
    /// <summary>Bytes in a sector.</summary>
    public const int Length = 2048;

    /// <summary>The first sector of the volume descriptor set; the 16 before it are for the system (ECMA-119 6.2.1).</summary>
    public const int FirstDescriptor = 16;
}
