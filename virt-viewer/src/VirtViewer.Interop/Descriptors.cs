using System.Runtime.InteropServices;

namespace VirtViewer.Interop;

/// <summary>File descriptors, which the display libraries take over and close.</summary>
public static unsafe partial class Descriptors
{
    private const int UnixFamily = 1;
    private const int StreamType = 1;

    [LibraryImport(NativeLibraries.LibC, SetLastError = true)]
    private static partial int dup(int descriptor);

    [LibraryImport(NativeLibraries.LibC, SetLastError = true)]
    private static partial int socketpair(int family, int type, int protocol, int* pair);

    [LibraryImport(NativeLibraries.LibC)]
    private static partial int close(int descriptor);

    /// <summary>Lets a descriptor go.</summary>
    public static void Close(int descriptor) => _ = close(descriptor);

    /// <summary>One more descriptor for the same thing.</summary>
    public static int Duplicate(nint descriptor) => dup((int)descriptor);

    /// <summary>Two sockets that talk to each other.</summary>
    /// <exception cref="IOException">The system has none left.</exception>
    public static (int One, int Other) SocketPair()
    {
        var pair = stackalloc int[2];
        return socketpair(UnixFamily, StreamType, 0, pair) == 0 ? (pair[0], pair[1]) : throw new IOException(Marshal.GetLastPInvokeErrorMessage());
    }
}
