using System.Runtime.InteropServices;

namespace VirtViewer.Interop;

/// <summary>The application, its actions and menus.</summary>
public static partial class Gio
{
    /// <summary>Every start is a process of its own.</summary>
    public const int NonUnique = 1 << 5;

    [LibraryImport(NativeLibraries.Gio)]
    public static partial int g_application_run(nint application, int count, nint arguments);

    [LibraryImport(NativeLibraries.Gio)]
    public static partial void g_application_quit(nint application);

    [LibraryImport(NativeLibraries.Gio)]
    public static partial void g_application_hold(nint application);

    [LibraryImport(NativeLibraries.Gio, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint g_simple_action_new(string name, nint parameterType);

    [LibraryImport(NativeLibraries.Gio, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint g_simple_action_new_stateful(string name, nint parameterType, nint state);

    [LibraryImport(NativeLibraries.Gio)]
    public static partial void g_simple_action_set_enabled(nint action, [MarshalAs(UnmanagedType.Bool)] bool isEnabled);

    [LibraryImport(NativeLibraries.Gio)]
    public static partial void g_simple_action_set_state(nint action, nint value);

    [LibraryImport(NativeLibraries.Gio)]
    public static partial void g_action_map_add_action(nint map, nint action);

    [LibraryImport(NativeLibraries.Gio, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void g_action_map_remove_action(nint map, string name);

    [LibraryImport(NativeLibraries.Gio)]
    public static partial nint g_menu_new();

    [LibraryImport(NativeLibraries.Gio, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void g_menu_append(nint menu, string label, string action);

    [LibraryImport(NativeLibraries.Gio, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void g_menu_append_section(nint menu, string? label, nint section);

    [LibraryImport(NativeLibraries.Gio, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void g_menu_append_submenu(nint menu, string label, nint submenu);

    [LibraryImport(NativeLibraries.Gio)]
    public static partial void g_menu_remove_all(nint menu);
}
