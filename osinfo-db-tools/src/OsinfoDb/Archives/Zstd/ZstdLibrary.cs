using System.Runtime.InteropServices;

namespace OsinfoDb.Archives.Zstd;

/// <summary>The functions of libzstd that are used, all of its stable interface.</summary>
internal static unsafe partial class ZstdLibrary
{
    /// <summary><c>ZSTD_c_compressionLevel</c>.</summary>
    internal const int CompressionLevel = 100;

    /// <summary><c>ZSTD_c_checksumFlag</c>.</summary>
    internal const int ChecksumFlag = 201;

    /// <summary><c>ZSTD_d_windowLogMax</c>.</summary>
    internal const int WindowLogMax = 100;

    /// <summary><c>ZSTD_e_continue</c>: more input may follow.</summary>
    internal const int Continue = 0;

    /// <summary><c>ZSTD_e_end</c>: this is all the input there is.</summary>
    internal const int End = 2;

    // The number is that of the binary interface, the same since 1.0.
    private const string Library = "libzstd.so.1";

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial nint ZSTD_createDCtx();

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial nuint ZSTD_freeDCtx(nint context);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial nuint ZSTD_DCtx_setParameter(nint context, int parameter, int value);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial nuint ZSTD_decompressStream(nint context, ref ZstdBuffer output, ref ZstdBuffer input);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial nint ZSTD_createCCtx();

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial nuint ZSTD_freeCCtx(nint context);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial nuint ZSTD_CCtx_setParameter(nint context, int parameter, int value);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial nuint ZSTD_compressStream2(nint context, ref ZstdBuffer output, ref ZstdBuffer input, int operation);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial uint ZSTD_isError(nuint result);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial byte* ZSTD_getErrorName(nuint result);
}
