using System.Runtime.InteropServices;

namespace OsinfoDb.Archives.Xz;

/// <summary>The structure <c>lzma_stream</c> of liblzma, through which it is fed and drained.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct LzmaStream
{
    internal byte* NextIn;
    internal nuint AvailableIn;
    internal ulong TotalIn;
    internal byte* NextOut;
    internal nuint AvailableOut;
    internal ulong TotalOut;

    private readonly nint _allocator;
    private readonly nint _internal;
    private readonly nint _reservedPointer1;
    private readonly nint _reservedPointer2;
    private readonly nint _reservedPointer3;
    private readonly nint _reservedPointer4;
    private readonly ulong _seekPosition;
    private readonly ulong _reservedInteger2;
    private readonly nuint _reservedInteger3;
    private readonly nuint _reservedInteger4;
    private readonly int _reservedEnum1;
    private readonly int _reservedEnum2;
}
