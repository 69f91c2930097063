using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace VirtViewer_Tests.Desktop;

/// <summary>Plays the agent of QEMU behind the socket of its channel: it answers libvirt with the system of the guest.</summary>
internal sealed class GuestAgent : IDisposable
{
    private const byte Delimiter = 0xff;

    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly string _id;
    private readonly string _version;

    public GuestAgent(string path, string id, string version)
    {
        (_id, _version) = (id, version);
        _listener.Bind(new UnixDomainSocketEndPoint(path));
        File.SetUnixFileMode(path, (UnixFileMode)0x1ff);
        _listener.Listen();
        _ = Task.Run(Accept);
    }

    public void Dispose() => _listener.Dispose();

    /// <summary>QEMU connects and says nothing; libvirt connects and asks.</summary>
    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptAsync();
                _ = Task.Run(() => Answer(socket));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Answer(Socket socket)
    {
        try
        {
            await using var stream = new NetworkStream(socket, ownsSocket: true);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            while (await reader.ReadLineAsync() is { } line)
            {
                var request = JsonElement.Parse(line.TrimStart((char)Delimiter));
                var command = request.GetProperty("execute").GetString();
                var answer = command is "guest-sync" or "guest-sync-delimited"
                    ? request.GetProperty("arguments").GetProperty("id").GetInt64().ToString(CultureInfo.InvariantCulture)
                    : command == "guest-get-osinfo" ? $$"""{"id":"{{_id}}","version-id":"{{_version}}","name":"?"}""" : "{}";
                if (command == "guest-sync-delimited")
                {
                    stream.WriteByte(Delimiter);
                }

                await stream.WriteAsync(Encoding.ASCII.GetBytes($$"""{"return":{{answer}}}""" + "\n"));
            }
        }
        catch (IOException)
        {
            // The guest is gone.
        }
    }
}
