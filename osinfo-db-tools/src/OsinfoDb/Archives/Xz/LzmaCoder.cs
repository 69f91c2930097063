using System.Runtime.InteropServices;

namespace OsinfoDb.Archives.Xz;

/// <summary>Owns one coder of liblzma, encoder or decoder.</summary>
internal sealed unsafe class LzmaCoder : SafeHandle
{
    internal LzmaCoder()
        : base(0, ownsHandle: true) => SetHandle((nint)NativeMemory.AllocZeroed((nuint)sizeof(LzmaStream)));

    public override bool IsInvalid => handle == 0;

    private LzmaStream* Stream => (LzmaStream*)handle;

    /// <param name="memoryLimit">How much a decoder may allocate; the dictionary, which the archive chooses, is most of it.</param>
    internal static LzmaCoder CreateDecoder(ulong memoryLimit)
    {
        const uint Flags = LzmaLibrary.TellUnsupportedCheck | LzmaLibrary.Concatenated;
        return Create(coder => LzmaLibrary.lzma_stream_decoder(coder.Stream, memoryLimit, Flags));
    }

    /// <summary>One thread, one stream, one block, so that equal input gives equal output.</summary>
    internal static LzmaCoder CreateEncoder(uint level) =>
        Create(coder => LzmaLibrary.lzma_easy_encoder(coder.Stream, level, LzmaLibrary.CheckCrc64));

    /// <summary>Takes from the input and adds to the output; says how much of each.</summary>
    internal LzmaResult Code(ReadOnlySpan<byte> input, Span<byte> output, LzmaAction action, out int taken, out int added)
    {
        ObjectDisposedException.ThrowIf(IsClosed, this);
        fixed (byte* next = input)
        fixed (byte* room = output)
        {
            // An empty span has no address; liblzma wants none then.
            Stream->NextIn = next;
            Stream->AvailableIn = (nuint)input.Length;
            Stream->NextOut = room;
            Stream->AvailableOut = (nuint)output.Length;
            var result = LzmaLibrary.lzma_code(Stream, action);
            taken = input.Length - (int)Stream->AvailableIn;
            added = output.Length - (int)Stream->AvailableOut;
            return result;
        }
    }

    protected override bool ReleaseHandle()
    {
        LzmaLibrary.lzma_end(Stream);
        NativeMemory.Free((void*)handle);
        return true;
    }

    private static LzmaCoder Create(Func<LzmaCoder, LzmaResult> initialise)
    {
        var coder = new LzmaCoder();
        try
        {
            return initialise(coder) switch
            {
                LzmaResult.Ok => coder,
                LzmaResult.OutOfMemory => throw new InsufficientMemoryException("not enough memory for liblzma"),
                var result => throw new IOException($"liblzma cannot be used: {result}"),
            };
        }
        catch (DllNotFoundException)
        {
            // Nothing of it was used, so there is nothing to end.
            coder.SetHandleAsInvalid();
            throw new IOException("the library liblzma.so.5 was not found (Debian package liblzma5)");
        }
        catch
        {
            coder.Dispose();
            throw;
        }
    }
}
