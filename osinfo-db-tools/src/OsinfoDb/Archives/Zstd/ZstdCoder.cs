using System.Runtime.InteropServices;

namespace OsinfoDb.Archives.Zstd;

/// <summary>Owns one context of libzstd, of an encoder or a decoder.</summary>
internal sealed unsafe class ZstdCoder : SafeHandle
{
    private readonly Func<nint, nuint> _free;

    private ZstdCoder(nint context, Func<nint, nuint> free)
        : base(0, ownsHandle: true)
    {
        _free = free;
        SetHandle(context);
    }

    public override bool IsInvalid => handle == 0;

    /// <param name="windowLog">The binary logarithm of the window that a decoder may allocate; the archive chooses it.</param>
    internal static ZstdCoder CreateDecoder(int windowLog)
    {
        var coder = Create(ZstdLibrary.ZSTD_createDCtx, ZstdLibrary.ZSTD_freeDCtx);
        coder.Set(ZstdLibrary.ZSTD_DCtx_setParameter, ZstdLibrary.WindowLogMax, windowLog);
        return coder;
    }

    /// <summary>One thread and a check sum, so that equal input gives equal output, and damage is noticed.</summary>
    internal static ZstdCoder CreateEncoder(int level)
    {
        var coder = Create(ZstdLibrary.ZSTD_createCCtx, ZstdLibrary.ZSTD_freeCCtx);
        coder.Set(ZstdLibrary.ZSTD_CCtx_setParameter, ZstdLibrary.CompressionLevel, level);
        coder.Set(ZstdLibrary.ZSTD_CCtx_setParameter, ZstdLibrary.ChecksumFlag, 1);
        return coder;
    }

    /// <summary>Takes from the input and adds to the output; says how much of each, and what the library has to say.</summary>
    internal nuint Decode(ReadOnlySpan<byte> input, Span<byte> output, out int taken, out int added)
    {
        ObjectDisposedException.ThrowIf(IsClosed, this);
        fixed (byte* next = input)
        fixed (byte* room = output)
        {
            var from = new ZstdBuffer { Start = next, Length = (nuint)input.Length };
            var to = new ZstdBuffer { Start = room, Length = (nuint)output.Length };
            var result = ZstdLibrary.ZSTD_decompressStream(handle, ref to, ref from);
            (taken, added) = ((int)from.Position, (int)to.Position);
            return result;
        }
    }

    /// <summary>As <see cref="Decode"/>; 0 says that all there was is in the output.</summary>
    internal nuint Encode(ReadOnlySpan<byte> input, Span<byte> output, int operation, out int taken, out int added)
    {
        ObjectDisposedException.ThrowIf(IsClosed, this);
        fixed (byte* next = input)
        fixed (byte* room = output)
        {
            var from = new ZstdBuffer { Start = next, Length = (nuint)input.Length };
            var to = new ZstdBuffer { Start = room, Length = (nuint)output.Length };
            var result = ZstdLibrary.ZSTD_compressStream2(handle, ref to, ref from, operation);
            (taken, added) = ((int)from.Position, (int)to.Position);
            return result;
        }
    }

    /// <summary>What an error is called; null when it is none.</summary>
    internal static string? ErrorOf(nuint result) =>
        ZstdLibrary.ZSTD_isError(result) == 0 ? null : Marshal.PtrToStringUTF8((nint)ZstdLibrary.ZSTD_getErrorName(result));

    protected override bool ReleaseHandle()
    {
        _ = _free(handle);
        return true;
    }

    private static ZstdCoder Create(Func<nint> create, Func<nint, nuint> free)
    {
        try
        {
            return create() is not 0 and var context
                ? new ZstdCoder(context, free)
                : throw new InsufficientMemoryException("not enough memory for libzstd");
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            throw new IOException("the library libzstd.so.1 was not found, or is older than 1.4 (Debian package libzstd1)");
        }
    }

    private void Set(Func<nint, int, int, nuint> set, int parameter, int value)
    {
        if (ErrorOf(set(handle, parameter, value)) is { } error)
        {
            Dispose();
            throw new IOException($"libzstd cannot be used: {error}");
        }
    }
}
