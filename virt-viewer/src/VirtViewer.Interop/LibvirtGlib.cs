using System.Runtime.InteropServices;

namespace VirtViewer.Interop;

/// <summary>Brings the events of libvirt to the main loop of GLib.</summary>
public static partial class LibvirtGlib
{
    /// <summary>Must be called before the first connection is opened.</summary>
    [LibraryImport(NativeLibraries.LibvirtGlib)]
    public static partial void gvir_event_register();
}
