using System.Runtime.InteropServices;

namespace Osinfo.CommandLine;

/// <summary>
/// Standard output or standard error, as they are: the console of the base library starts a thread and takes signals over before it writes
/// its first byte, which costs a tool that answers in milliseconds a good part of them. That the reader of a pipe has seen enough is no error.
/// </summary>
internal sealed unsafe class StandardStream : Stream
{
    private const int Interrupted = 4;
    private const int BadDescriptor = 9;
    private const int BrokenPipe = 32;
    private const int GetFlags = 1;
    private const short CanTakeMore = 4;

    private readonly int _descriptor;
    private readonly bool _isClosed;
    private bool _isOver;

    private StandardStream(int descriptor)
    {
        _descriptor = descriptor;

        // Later the number of one that was closed may belong to a file.
        _isClosed = fcntl(descriptor, GetFlags) < 0;
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    private static int TryAgain => OperatingSystem.IsMacOS() ? 35 : 11;

    internal static Stream OpenOutput() => OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new StandardStream(1);

    internal static Stream OpenError() => OperatingSystem.IsWindows() ? Console.OpenStandardError() : new StandardStream(2);

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_isClosed)
        {
            throw new IOException(Marshal.GetPInvokeErrorMessage(BadDescriptor));
        }

        fixed (byte* start = buffer)
        {
            for (var written = 0; written < buffer.Length && !_isOver;)
            {
                var count = (int)write(_descriptor, start + written, (nuint)(buffer.Length - written));
                if (count >= 0)
                {
                    written += count;
                    continue;
                }

                var error = Marshal.GetLastPInvokeError();
                if (error == TryAgain)
                {
                    WaitUntilReady();
                }
                else if (error == BrokenPipe)
                {
                    _isOver = true;
                }
                else if (error != Interrupted)
                {
                    throw new IOException(Marshal.GetPInvokeErrorMessage(error));
                }
            }
        }
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Somebody has told the system not to let writers wait.</summary>
    private void WaitUntilReady()
    {
        var request = new PollRequest { Descriptor = _descriptor, Wanted = CanTakeMore };
        _ = poll(&request, 1, -1);
    }

#pragma warning disable SYSLIB1054, IDE1006 // Named as in the manual.
    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint write(int descriptor, byte* bytes, nuint count);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int fcntl(int descriptor, int command);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int poll(PollRequest* requests, nuint count, int milliseconds);
#pragma warning restore SYSLIB1054, IDE1006

    [StructLayout(LayoutKind.Sequential)]
    private struct PollRequest
    {
        internal int Descriptor;
        internal short Wanted;
        internal short Found;
    }
}
