using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Loopback;

/// <summary>
/// A web server on 127.0.0.1, for one test. Answers are given by path, see <see cref="Answers"/>; any other path is 404 Not Found. One
/// request per connection.
/// </summary>
public sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, Answer> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<LoopbackRequest> _requests = [];
    private readonly Task _accepting;
    private readonly EndPoint _endpoint;
    private long _bytesSent;

    public LoopbackServer()
    {
        _listener.Start();
        _endpoint = _listener.LocalEndpoint;
        _accepting = AcceptAsync();
    }

    /// <summary>The requests so far, in the order of their arrival.</summary>
    public IReadOnlyList<LoopbackRequest> Requests => [.. _requests];

    /// <summary>
    /// The bytes of bodies handed to the network so far, all that a client has among them; some hundred KiB may still be on their way when a
    /// client stops reading.
    /// </summary>
    public long BytesSent => Interlocked.Read(ref _bytesSent);

    /// <summary>Sets the answer for a path such as <c>/disc.iso</c> and returns the address to ask for.</summary>
    public string Map(string path, Answer answer)
    {
        _answers[path] = answer;
        return AddressOf(path);
    }

    /// <summary>The address of a path, mapped or not.</summary>
    public string AddressOf(string path) => $"http://{_endpoint}{path}";

    public void Dispose()
    {
        if (_accepting.IsCompleted)
        {
            return;
        }

        // In this order: a client that has just come lets the listener be asked for the next one.
        _stop.Cancel();
        _accepting.Wait();
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> connections = [];
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                connections.Add(Task.Run(() => ServeAsync(client)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            client.SendBufferSize = 16 * 1024;
            try
            {
                var stream = client.GetStream();
                if (await LoopbackRequest.ReadAsync(stream, _stop.Token) is { } request)
                {
                    _requests.Enqueue(request);
                    var answer = _answers.GetValueOrDefault(request.Path) ?? Answers.Status(404, "Not Found");
                    await answer(request, new LoopbackResponse(stream, count => Interlocked.Add(ref _bytesSent, count)), _stop.Token);
                    client.Client.Shutdown(SocketShutdown.Send);
                }
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
            {
                // The client has gone, or the test is over.
            }
        }
    }
}
