using System.Runtime.InteropServices;

namespace VirtViewer_Tests.Desktop;

/// <summary>Reads what is on the screen of a display.</summary>
internal sealed unsafe partial class Screen
{
    public const int Width = 1400;
    public const int Height = 1000;

    private const int ZPixmap = 2;
    private const int PixelsOffset = 16;
    private const int StrideOffset = 44;
    private const int PointerSizeOffset = 4;
    private const int PointerPixelsOffset = 24;
    private const uint Opaque = 0xff000000;

    private readonly nint _display;

    static Screen() => _ = XInitThreads();

    public Screen(string display) => _display = XOpenDisplay(display);

    /// <summary>The colours of a region: blue, green, red, unused for each pixel, row by row.</summary>
    private byte[] Read(int x, int y, int width, int height)
    {
        var image = XGetImage(_display, XDefaultRootWindow(_display), x, y, (uint)width, (uint)height, nuint.MaxValue, ZPixmap);
        if (image == 0)
        {
            throw new InvalidOperationException($"{width}x{height} at {x},{y} is not on the screen");
        }

        var pixels = *(byte**)(image + PixelsOffset);
        var stride = *(int*)(image + StrideOffset);
        var result = new byte[width * height * 4];
        for (var row = 0; row < height; row++)
        {
            new ReadOnlySpan<byte>(pixels + (row * stride), width * 4).CopyTo(result.AsSpan(row * width * 4));
        }

        _ = XDestroyImage(image);
        return result;
    }

    /// <summary>How many pixels of a region are at least that bright in all colours; none of what is not on the screen.</summary>
    public int CountBright(Area area, byte least = 100) => Count(area, (red, green, blue) => red >= least && green >= least && blue >= least);

    /// <summary>How many pixels of a region have a colour.</summary>
    public int CountColour(Area area, (byte Red, byte Green, byte Blue) colour) => Count(area, (red, green, blue) => (red, green, blue) == colour);

    /// <summary>Whether the pointer is to be seen: programs hide it with a picture that has nothing in it.</summary>
    public bool ShowsPointer
    {
        get
        {
            var image = XFixesGetCursorImage(_display);
            var size = *(ushort*)(image + PointerSizeOffset) * *(ushort*)(image + PointerSizeOffset + 2);
            var pixels = *(nuint**)(image + PointerPixelsOffset);
            var isSeen = false;
            for (var i = 0; i < size; i++)
            {
                isSeen |= (pixels[i] & Opaque) != 0;
            }

            _ = XFree(image);
            return isSeen;
        }
    }

    private int Count(Area area, Func<byte, byte, byte, bool> predicate)
    {
        // What lies outside makes the library end the process.
        var (left, top) = (Math.Max(area.X, 0), Math.Max(area.Y, 0));
        area = new Area(left, top, Math.Min(area.X + area.Width, Width) - left, Math.Min(area.Y + area.Height, Height) - top);
        if (area.Width <= 0 || area.Height <= 0)
        {
            return 0;
        }

        var pixels = Read(area.X, area.Y, area.Width, area.Height);
        var count = 0;
        for (var i = 0; i < pixels.Length; i += 4)
        {
            count += predicate(pixels[i + 2], pixels[i + 1], pixels[i]) ? 1 : 0;
        }

        return count;
    }

    [LibraryImport("libX11.so.6")]
    private static partial int XInitThreads();

    [LibraryImport("libX11.so.6", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint XOpenDisplay(string name);

    [LibraryImport("libX11.so.6")]
    private static partial nuint XDefaultRootWindow(nint display);

    [LibraryImport("libX11.so.6")]
    private static partial nint XGetImage(nint display, nuint drawable, int x, int y, uint width, uint height, nuint planes, int format);

    [LibraryImport("libX11.so.6")]
    private static partial int XDestroyImage(nint image);

    [LibraryImport("libX11.so.6")]
    private static partial int XFree(nint memory);

    [LibraryImport("libXfixes.so.3")]
    private static partial nint XFixesGetCursorImage(nint display);
}

/// <summary>A region of the screen.</summary>
internal readonly record struct Area(int X, int Y, int Width, int Height);
