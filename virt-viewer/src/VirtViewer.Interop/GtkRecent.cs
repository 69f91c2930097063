using System.Runtime.InteropServices;

namespace VirtViewer.Interop;

// What was opened lately.
public static unsafe partial class Gtk
{
    [LibraryImport(NativeLibraries.Gtk)]
    private static partial nint gtk_recent_manager_get_default();

    [LibraryImport(NativeLibraries.Gtk, StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool gtk_recent_manager_add_full(nint manager, string uri, RecentData* data);

    [LibraryImport(NativeLibraries.Gtk)]
    private static partial nint gtk_recent_manager_get_items(nint manager);

    [LibraryImport(NativeLibraries.Gtk)]
    private static partial nint gtk_recent_info_get_uri(nint info);

    [LibraryImport(NativeLibraries.Gtk)]
    private static partial nint gtk_recent_info_get_mime_type(nint info);

    [LibraryImport(NativeLibraries.Gtk)]
    private static partial nint gtk_recent_info_get_modified(nint info);

    [LibraryImport(NativeLibraries.Gtk)]
    private static partial void gtk_recent_info_unref(nint info);

    /// <summary>Remembers an address.</summary>
    public static void AddRecent(string uri, string mimeType, string application, string command)
    {
        using var texts = new NativeStrings([uri, mimeType, application, command]);
        var text = (nint*)texts.Pointer;
        var data = new RecentData { DisplayName = text[0], MimeType = text[1], ApplicationName = text[2], Command = text[3] };
        gtk_recent_manager_add_full(gtk_recent_manager_get_default(), uri, &data);
    }

    /// <summary>The addresses of some types, the latest first.</summary>
    public static IReadOnlyList<string> RecentAddresses(IReadOnlyCollection<string> mimeTypes, int most)
    {
        ArgumentNullException.ThrowIfNull(mimeTypes);
        List<(string Uri, long Modified)> found = [];
        var list = gtk_recent_manager_get_items(gtk_recent_manager_get_default());
        for (var node = (nint*)list; node is not null; node = (nint*)node[1])
        {
            if (mimeTypes.Contains(GLib.Text(gtk_recent_info_get_mime_type(node[0])) ?? ""))
            {
                found.Add((GLib.Text(gtk_recent_info_get_uri(node[0]))!, gtk_recent_info_get_modified(node[0])));
            }

            gtk_recent_info_unref(node[0]);
        }

        GLib.g_list_free(list);
        return [.. found.OrderByDescending(entry => entry.Modified).Take(most).Select(entry => entry.Uri)];
    }

    /// <summary>GtkRecentData (gtkrecentmanager.h).</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct RecentData
    {
        public nint DisplayName;
        public nint Description;
        public nint MimeType;
        public nint ApplicationName;
        public nint Command;
        public nint Groups;
        public int IsPrivate;
    }
}
