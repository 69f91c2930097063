using System.Text;

namespace Loopback;

/// <summary>Writes an answer piece by piece.</summary>
public sealed class LoopbackResponse(Stream stream, Action<int> count)
{
    /// <summary>Sends the status line and headers, each as <c>Name: value</c>; <c>Connection: close</c> is added.</summary>
    public async Task HeadAsync(int status, string reason, params string[] headers)
    {
        var lines = headers.Prepend($"HTTP/1.1 {status} {reason}").Append("Connection: close");
        await stream.WriteAsync(Encoding.Latin1.GetBytes(string.Join("\r\n", lines) + "\r\n\r\n"));
    }

    /// <summary>Sends bytes of the body.</summary>
    public async Task BodyAsync(ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        const int PieceLength = 4096;
        for (; !bytes.IsEmpty; bytes = bytes[Math.Min(PieceLength, bytes.Length)..])
        {
            var piece = bytes[..Math.Min(PieceLength, bytes.Length)];

            // First: who has it all may ask for the number before this goes on.
            count(piece.Length);
            await stream.WriteAsync(piece, stop);
        }
    }

    /// <summary>Sends one chunk of a chunked body; an empty one ends it.</summary>
    public async Task ChunkAsync(ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes($"{bytes.Length:x}\r\n"), stop);
        await BodyAsync(bytes, stop);
        await stream.WriteAsync("\r\n"u8.ToArray(), stop);
    }
}
