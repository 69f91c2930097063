using System.Runtime.InteropServices;

namespace VirtViewer.Interop;

/// <summary>Message catalogues of the C library.</summary>
public static partial class Gettext
{
    private const int AllCategories = 6;

    [LibraryImport(NativeLibraries.LibC, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint setlocale(int category, string locale);

    [LibraryImport(NativeLibraries.LibC, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint bindtextdomain(string domain, string directory);

    [LibraryImport(NativeLibraries.LibC, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint bind_textdomain_codeset(string domain, string codeset);

    [LibraryImport(NativeLibraries.LibC)]
    private static partial nint dgettext(nint domain, nint text);

    [LibraryImport(NativeLibraries.LibC)]
    private static partial nint dngettext(nint domain, nint one, nint many, nuint count);

    private static nint _domain;

    /// <summary>Uses the language of the environment and the catalogues below a directory.</summary>
    public static void Bind(string domain, string directory)
    {
        setlocale(AllCategories, "");
        bindtextdomain(domain, directory);
        bind_textdomain_codeset(domain, "UTF-8");
        _domain = Marshal.StringToCoTaskMemUTF8(domain);
    }

    /// <summary>The text in the user's language.</summary>
    public static string Translate(string text)
    {
        using var source = new NativeStrings([text]);
        return GLib.Text(dgettext(_domain, Marshal.ReadIntPtr(source.Pointer)))!;
    }

    /// <summary>The form of the text that goes with a number, in the user's language.</summary>
    public static string Translate(string one, string many, long count)
    {
        using var source = new NativeStrings([one, many]);
        return GLib.Text(dngettext(
            _domain, Marshal.ReadIntPtr(source.Pointer), Marshal.ReadIntPtr(source.Pointer, nint.Size), (nuint)count))!;
    }
}
