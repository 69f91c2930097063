using System.Runtime.InteropServices;

namespace OsinfoDb.Archives.Zstd;

/// <summary>The structures <c>ZSTD_inBuffer</c> and <c>ZSTD_outBuffer</c> of libzstd, which are alike.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ZstdBuffer
{
    internal byte* Start;
    internal nuint Length;
    internal nuint Position;
}
