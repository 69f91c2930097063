using System.IO.Compression;

namespace Loopback;

/// <summary>Ways of answering, good and bad.</summary>
public static class Answers
{
    private static readonly TimeSpan TricklePause = TimeSpan.FromMilliseconds(20);

    /// <summary>As a good server does: the range that is asked for, 416 when there is nothing of it, everything without a range.</summary>
    public static Answer Ranges(byte[] content, params string[] headers) => async (request, response, stop) =>
    {
        if (request.RangeOf(content.Length) is not var (first, last))
        {
            await Whole(content, headers)(request, response, stop);
        }
        else if (first >= content.Length)
        {
            await response.HeadAsync(416, "Range Not Satisfiable", $"Content-Range: bytes */{content.Length}", "Content-Length: 0");
        }
        else
        {
            await response.HeadAsync(
                206, "Partial Content",
                [$"Content-Range: bytes {first}-{last}/{content.Length}", $"Content-Length: {last - first + 1}", .. headers]);
            await response.BodyAsync(content.AsMemory((int)first, (int)(last - first + 1)), stop);
        }
    };

    /// <summary>Sends the range that is asked for, but with this <c>Content-Range</c>; none at all for null.</summary>
    public static Answer RangeLabelled(byte[] content, string? contentRange) => async (request, response, stop) =>
    {
        var (first, last) = request.RangeOf(content.Length) ?? (0, content.Length - 1);
        string[] label = contentRange is null ? [] : [$"Content-Range: {contentRange}"];
        await response.HeadAsync(206, "Partial Content", [.. label, $"Content-Length: {last - first + 1}"]);
        await response.BodyAsync(content.AsMemory((int)first, (int)(last - first + 1)), stop);
    };

    /// <summary>Sends everything whatever is asked for, its length announced.</summary>
    public static Answer Whole(byte[] content, params string[] headers) => async (_, response, stop) =>
    {
        await response.HeadAsync(200, "OK", [$"Content-Length: {content.Length}", .. headers]);
        await response.BodyAsync(content, stop);
    };

    /// <summary>Sends everything, its end marked by closing the connection.</summary>
    public static Answer UntilClosed(byte[] content) => async (_, response, stop) =>
    {
        await response.HeadAsync(200, "OK");
        await response.BodyAsync(content, stop);
    };

    /// <summary>Sends everything in chunks.</summary>
    public static Answer Chunked(byte[] content, int chunkLength = 1000, params string[] headers) => async (_, response, stop) =>
    {
        await response.HeadAsync(200, "OK", ["Transfer-Encoding: chunked", .. headers]);
        foreach (var chunk in content.Chunk(chunkLength))
        {
            await response.ChunkAsync(chunk, stop);
        }

        await response.ChunkAsync(ReadOnlyMemory<byte>.Empty, stop);
    };

    /// <summary>Sends everything compressed, whether or not the client takes that.</summary>
    public static Answer Gzip(byte[] content) => Whole(Compress(content, stream => new GZipStream(stream, CompressionLevel.Fastest)), "Content-Encoding: gzip");

    /// <summary>As <see cref="Gzip"/>, with the deflate coding as the standard has it, in zlib's wrapping.</summary>
    public static Answer Deflate(byte[] content) => Whole(Compress(content, stream => new ZLibStream(stream, CompressionLevel.Fastest)), "Content-Encoding: deflate");

    /// <summary>As <see cref="Deflate"/>, without the wrapping, as some servers do.</summary>
    public static Answer RawDeflate(byte[] content) => Whole(Compress(content, stream => new DeflateStream(stream, CompressionLevel.Fastest)), "Content-Encoding: deflate");

    /// <summary>A status without content.</summary>
    public static Answer Status(int status, string reason) => (_, response, _) => response.HeadAsync(status, reason, "Content-Length: 0");

    /// <summary>Sends the client elsewhere.</summary>
    public static Answer Redirect(string address, int status = 302) =>
        (_, response, _) => response.HeadAsync(status, "Found", $"Location: {address}", "Content-Length: 0");

    /// <summary>Takes the request and says nothing.</summary>
    public static Answer Silence() => (_, _, stop) => Task.Delay(Timeout.Infinite, stop);

    /// <summary>Announces everything, sends the first bytes of it and then nothing any more.</summary>
    public static Answer Stall(byte[] content, int after) => async (request, response, stop) =>
    {
        await AnnounceAsync(request, response, content.Length);
        await response.BodyAsync(content.AsMemory(0, after), stop);
        await Task.Delay(Timeout.Infinite, stop);
    };

    /// <summary>Announces everything and sends it byte by byte with pauses.</summary>
    public static Answer Trickle(byte[] content) => async (request, response, stop) =>
    {
        await AnnounceAsync(request, response, content.Length);
        for (var i = 0; i < content.Length; i++)
        {
            await response.BodyAsync(content.AsMemory(i, 1), stop);
            await Task.Delay(TricklePause, stop);
        }
    };

    /// <summary>Sends the same bytes over and over, without a length.</summary>
    public static Answer Endless(byte[] content) => async (_, response, stop) =>
    {
        await response.HeadAsync(200, "OK");
        while (true)
        {
            await response.BodyAsync(content, stop);
        }
    };

    /// <summary>Announces what was asked for, sends the first bytes of it and closes the connection.</summary>
    public static Answer CloseEarly(byte[] content, int after) => async (request, response, stop) =>
    {
        await AnnounceAsync(request, response, content.Length);
        await response.BodyAsync(content.AsMemory(0, after), stop);
    };

    /// <summary>Answers the requests to come one way each, and all further ones the last way.</summary>
    public static Answer InTurn(params Answer[] answers)
    {
        var turn = -1;
        return (request, response, stop) => answers[Math.Min(Interlocked.Increment(ref turn), answers.Length - 1)](request, response, stop);
    }

    private static async Task AnnounceAsync(LoopbackRequest request, LoopbackResponse response, long length)
    {
        if (request.RangeOf(length) is var (first, last))
        {
            await response.HeadAsync(
                206, "Partial Content", $"Content-Range: bytes {first}-{last}/{length}", $"Content-Length: {last - first + 1}");
        }
        else
        {
            await response.HeadAsync(200, "OK", $"Content-Length: {length}");
        }
    }

    private static byte[] Compress(byte[] content, Func<Stream, Stream> open)
    {
        using var compressed = new MemoryStream();
        using (var stream = open(compressed))
        {
            stream.Write(content);
        }

        return compressed.ToArray();
    }
}
