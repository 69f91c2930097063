using System.Runtime.InteropServices;

namespace VirtViewer.Interop;

/// <summary>Objects and their properties. Properties go through GValue, never through the variadic functions.</summary>
public static unsafe partial class GObject
{
    private const nuint TypeBool = 5 << 2;
    private const nuint TypeInt = 6 << 2;
    internal const nuint TypeString = 16 << 2;
    private const nuint TypeObject = 20 << 2;

    [LibraryImport(NativeLibraries.GObject)]
    public static partial nint g_object_ref(nint instance);

    [LibraryImport(NativeLibraries.GObject)]
    public static partial nint g_object_ref_sink(nint instance);

    [LibraryImport(NativeLibraries.GObject)]
    public static partial void g_object_unref(nint instance);

    [LibraryImport(NativeLibraries.GObject, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial ulong g_signal_connect_data(nint instance, string signal, nint handler, nint data, nint destroy, int flags);

    [LibraryImport(NativeLibraries.GObject)]
    public static partial void g_signal_handler_disconnect(nint instance, ulong handler);

    [LibraryImport(NativeLibraries.GObject)]
    internal static partial GValue* g_value_init(GValue* value, nuint type);

    [LibraryImport(NativeLibraries.GObject)]
    internal static partial void g_value_unset(GValue* value);

    [LibraryImport(NativeLibraries.GObject, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void g_value_set_string(GValue* value, string? text);

    [LibraryImport(NativeLibraries.GObject)]
    internal static partial nint g_value_get_string(GValue* value);

    [LibraryImport(NativeLibraries.GObject)]
    internal static partial void g_value_set_object(GValue* value, nint instance);

    [LibraryImport(NativeLibraries.GObject)]
    internal static partial int g_value_get_enum(GValue* value);

    [LibraryImport(NativeLibraries.GObject)]
    internal static partial void g_value_set_boxed(GValue* value, nint boxed);

    [LibraryImport(NativeLibraries.GObject, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void g_object_set_property(nint instance, string name, GValue* value);

    [LibraryImport(NativeLibraries.GObject, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void g_object_get_property(nint instance, string name, GValue* value);

    [LibraryImport(NativeLibraries.GObject)]
    private static partial nint g_type_name_from_instance(nint instance);

    [LibraryImport(NativeLibraries.GObject)]
    private static partial nuint g_strv_get_type();

    [LibraryImport(NativeLibraries.GObject)]
    private static partial nuint g_byte_array_get_type();

    [LibraryImport(NativeLibraries.GLib)]
    private static partial nint g_byte_array_new();

    [LibraryImport(NativeLibraries.GLib)]
    private static partial nint g_byte_array_append(nint array, byte* data, uint length);

    [LibraryImport(NativeLibraries.GLib)]
    private static partial void g_byte_array_unref(nint array);

    /// <summary>The name of an object's class.</summary>
    public static string TypeName(nint instance) => GLib.Text(g_type_name_from_instance(instance))!;

    public static void Set(nint instance, string property, bool value) => Set(instance, property, TypeBool, v => v->A = value ? 1u : 0);

    public static void Set(nint instance, string property, int value) => Set(instance, property, TypeInt, v => v->A = (uint)value);

    public static void Set(nint instance, string property, string? value) => Set(instance, property, TypeString, v => g_value_set_string(v, value));

    public static void SetObject(nint instance, string property, nint value) => Set(instance, property, TypeObject, v => g_value_set_object(v, value));

    /// <summary>Sets a property that is a list of texts.</summary>
    public static void Set(nint instance, string property, IReadOnlyList<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        using var list = new NativeStrings(values);
        Set(instance, property, g_strv_get_type(), v => g_value_set_boxed(v, list.Pointer));
    }

    /// <summary>Sets a property that is an array of bytes.</summary>
    public static void Set(nint instance, string property, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var array = g_byte_array_new();
        fixed (byte* data = bytes)
        {
            g_byte_array_append(array, data, (uint)bytes.Length);
        }

        Set(instance, property, g_byte_array_get_type(), v => g_value_set_boxed(v, array));
        g_byte_array_unref(array);
    }

    public static bool GetBool(nint instance, string property) => Get(instance, property, TypeBool, v => (int)v->A != 0);

    public static int GetInt(nint instance, string property) => Get(instance, property, TypeInt, v => (int)v->A);

    public static string? GetString(nint instance, string property) => Get(instance, property, TypeString, v => GLib.Text(g_value_get_string(v)));

    /// <summary>A pointer or object property; whoever asks does not own it.</summary>
    public static nint GetPointer(nint instance, string property, bool isObject) => Get(instance, property, isObject ? TypeObject : 17 << 2, v => (nint)v->A);

    private static void Set(nint instance, string property, nuint type, GValueAction action)
    {
        GValue value = default;
        g_value_init(&value, type);
        action(&value);
        g_object_set_property(instance, property, &value);
        g_value_unset(&value);
    }

    private static T Get<T>(nint instance, string property, nuint type, GValueFunc<T> read)
    {
        GValue value = default;
        g_value_init(&value, type);
        g_object_get_property(instance, property, &value);
        var result = read(&value);
        g_value_unset(&value);
        return result;
    }

    private delegate void GValueAction(GValue* value);

    private delegate T GValueFunc<T>(GValue* value);
}
