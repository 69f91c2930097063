using System.Reflection;

namespace Osinfo;

/// <summary>What to load. What is not set follows the environment, as the C library does.</summary>
public sealed class LoadOptions
{
    /// <summary>
    /// The locations, each overriding those before it. Null: the system, local and user locations of the environment
    /// (<see cref="DatabaseLocations"/>).
    /// </summary>
    public IReadOnlyList<DatabaseLocation>? Locations { get; init; }

    /// <summary>
    /// An assembly that holds a database, usually that of the package <c>Osinfo.Db</c>. It serves as the system location when the
    /// environment does not set one and none that is newer is installed. Null: none.
    /// </summary>
    public Assembly? Embedded { get; init; }

    /// <summary>
    /// Locale names in the order of preference, for names and vendors in other languages. Null: those of the environment variables
    /// LANGUAGE, LC_ALL, LC_MESSAGES or LANG.
    /// </summary>
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>The path of <c>pci.ids</c>. Null: where distributions put it; an empty text: none.</summary>
    public string? PciIdsPath { get; init; }

    /// <summary>The path of <c>usb.ids</c>. Null: where distributions put it; an empty text: none.</summary>
    public string? UsbIdsPath { get; init; }
}
