namespace Osinfo;

/// <summary>What a machine starts from.</summary>
public enum FirmwareType
{
    /// <summary>The firmware of the first PCs.</summary>
    Bios,

    /// <summary>The Unified Extensible Firmware Interface.</summary>
    Efi,
}
