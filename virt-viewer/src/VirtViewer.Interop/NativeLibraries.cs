using System.Runtime.InteropServices;

namespace VirtViewer.Interop;

/// <summary>The libraries of the system that the viewer uses. Each is loaded when its first function is called.</summary>
public static class NativeLibraries
{
    internal const string GLib = "libglib-2.0.so.0";
    internal const string GObject = "libgobject-2.0.so.0";
    internal const string Gio = "libgio-2.0.so.0";
    internal const string Gdk = "libgdk-3.so.0";
    internal const string GdkPixbuf = "libgdk_pixbuf-2.0.so.0";
    internal const string Gtk = "libgtk-3.so.0";
    internal const string GtkVnc = "libgtk-vnc-2.0.so.0";
    internal const string SpiceGlib = "libspice-client-glib-2.0.so.8";
    internal const string SpiceGtk = "libspice-client-gtk-3.0.so.5";
    internal const string Vte = "libvte-2.91.so.0";
    internal const string Libvirt = "libvirt.so.0";
    internal const string LibvirtGlib = "libvirt-glib-1.0.so.0";
    internal const string LibC = "libc";

    private static readonly Dictionary<string, string> Packages = new()
    {
        [Gtk] = "libgtk-3-0",
        [GtkVnc] = "libgtk-vnc-2.0-0",
        [SpiceGlib] = "libspice-client-gtk-3.0-5",
        [SpiceGtk] = "libspice-client-gtk-3.0-5",
        [Vte] = "libvte-2.91-0",
        [Libvirt] = "libvirt0",
        [LibvirtGlib] = "libvirt-glib-1.0-0",
    };

    /// <summary>What every window needs.</summary>
    public static IReadOnlyList<string> ForWindows { get; } = [Gtk];

    /// <summary>What a VNC display needs.</summary>
    public static IReadOnlyList<string> ForVnc { get; } = [GtkVnc];

    /// <summary>What a SPICE display needs.</summary>
    public static IReadOnlyList<string> ForSpice { get; } = [SpiceGlib, SpiceGtk];

    /// <summary>What a text console of a SPICE guest needs.</summary>
    public static IReadOnlyList<string> ForConsoles { get; } = [Vte];

    /// <summary>What asking libvirt needs.</summary>
    public static IReadOnlyList<string> ForLibvirt { get; } = [Libvirt];

    /// <summary>What following the events of libvirt needs.</summary>
    public static IReadOnlyList<string> ForLibvirtEvents { get; } = [Libvirt, LibvirtGlib];

    /// <summary>The first of the libraries that cannot be loaded, and the Debian package it is in; null when all are there.</summary>
    public static (string Library, string Package)? FindMissing(IEnumerable<string> libraries)
    {
        ArgumentNullException.ThrowIfNull(libraries);
        foreach (var library in libraries)
        {
            if (!NativeLibrary.TryLoad(library, typeof(NativeLibraries).Assembly, null, out _))
            {
                return (library, Packages.GetValueOrDefault(library, library));
            }
        }

        return null;
    }
}
