using System.Runtime.InteropServices;

namespace OsinfoDb.Archives.Xz;

/// <summary>The functions of liblzma that are used.</summary>
internal static unsafe partial class LzmaLibrary
{
    /// <summary><c>LZMA_TELL_UNSUPPORTED_CHECK</c>: say when the content cannot be verified.</summary>
    internal const uint TellUnsupportedCheck = 0x02;

    /// <summary><c>LZMA_CONCATENATED</c>: read streams until the input ends, so that what follows the last one is an error.</summary>
    internal const uint Concatenated = 0x08;

    /// <summary><c>LZMA_CHECK_CRC64</c>.</summary>
    internal const int CheckCrc64 = 4;

    // The number is that of the binary interface, the same since 2010.
    private const string Library = "liblzma.so.5";

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial LzmaResult lzma_stream_decoder(LzmaStream* stream, ulong memoryLimit, uint flags);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial LzmaResult lzma_easy_encoder(LzmaStream* stream, uint preset, int check);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial LzmaResult lzma_code(LzmaStream* stream, LzmaAction action);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial void lzma_end(LzmaStream* stream);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial uint lzma_crc32(byte* data, nuint length, uint seed);
}
