using System.Runtime.InteropServices;

namespace VirtViewer_Tests.Desktop;

/// <summary>Reads windows through the accessibility bus, as a screen reader does.</summary>
internal static partial class Accessibility
{
    private const string Library = "libatspi.so.0";

    /// <summary>The library must not be entered by two threads at once.</summary>
    public static readonly Lock Gate = new();

    /// <summary>How long a program may take to answer, in milliseconds: the library's own bound is 800, and machines are loaded.</summary>
    private const int Patience = 30_000;

    /// <summary>Must be called before anything is read.</summary>
    public static void Start(string bus)
    {
        // The library reads the environment of C, which is not that of .NET.
        _ = setenv("DBUS_SESSION_BUS_ADDRESS", bus, 1);
        _ = unsetenv("DISPLAY");
        Assert.Equal(0, atspi_init());
        atspi_set_timeout(Patience, Patience);
    }

    /// <summary>The windows of a process.</summary>
    public static IReadOnlyList<Element> WindowsOf(int process)
    {
        lock (Gate)
        {
            var desktop = new Element(atspi_get_desktop(0));
            return [.. desktop.Children.Where(application => application.ProcessId == process).SelectMany(application => application.Children)];
        }
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int setenv(string name, string value, int overwrite);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int unsetenv(string name);

    [LibraryImport(Library)]
    private static partial int atspi_init();

    [LibraryImport(Library)]
    private static partial void atspi_set_timeout(int milliseconds, int startup);

    [LibraryImport(Library)]
    private static partial nint atspi_get_desktop(int number);
}
