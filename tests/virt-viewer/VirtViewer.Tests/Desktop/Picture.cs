using System.Runtime.InteropServices;

namespace VirtViewer_Tests.Desktop;

/// <summary>What is in the file of a picture, by gdk-pixbuf.</summary>
internal sealed unsafe partial class Picture
{
    private const string Library = "libgdk_pixbuf-2.0.so.0";
    private const int Channels = 3;

    private Picture(int width, int height, byte[] pixels) => (Width, Height, Pixels) = (width, height, pixels);

    public int Width { get; }

    public int Height { get; }

    /// <summary>Red, green and blue of each pixel, row by row.</summary>
    public byte[] Pixels { get; }

    /// <summary>Reads a file of any format; null when it is none.</summary>
    public static Picture? TryRead(string path)
    {
        nint error = 0;
        var handle = gdk_pixbuf_new_from_file(path, ref error);
        if (handle == 0)
        {
            g_error_free(error);
            return null;
        }

        var (width, height) = (gdk_pixbuf_get_width(handle), gdk_pixbuf_get_height(handle));
        var (stride, step) = (gdk_pixbuf_get_rowstride(handle), gdk_pixbuf_get_n_channels(handle));
        var source = gdk_pixbuf_get_pixels(handle);
        var pixels = new byte[width * height * Channels];
        for (var i = 0; i < width * height; i++)
        {
            new ReadOnlySpan<byte>(source + (i / width * stride) + (i % width * step), Channels).CopyTo(pixels.AsSpan(i * Channels));
        }

        g_object_unref(handle);
        return new Picture(width, height, pixels);
    }

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint gdk_pixbuf_new_from_file(string path, ref nint error);

    [LibraryImport(Library)]
    private static partial int gdk_pixbuf_get_width(nint picture);

    [LibraryImport(Library)]
    private static partial int gdk_pixbuf_get_height(nint picture);

    [LibraryImport(Library)]
    private static partial int gdk_pixbuf_get_rowstride(nint picture);

    [LibraryImport(Library)]
    private static partial int gdk_pixbuf_get_n_channels(nint picture);

    [LibraryImport(Library)]
    private static partial byte* gdk_pixbuf_get_pixels(nint picture);

    [LibraryImport("libgobject-2.0.so.0")]
    private static partial void g_object_unref(nint handle);

    [LibraryImport("libglib-2.0.so.0")]
    private static partial void g_error_free(nint error);
}
