using System.Diagnostics;
using System.Net.Sockets;
using VirtViewer.Domains;
using VirtViewer.Interop;
using VirtViewer.Localisation;

namespace VirtViewer.Sessions;

/// <summary>Opens connections for the display libraries: handed out by libvirt, through SSH, or to a UNIX socket.</summary>
internal static class Transport
{
    /// <summary>Opens one; null when the library should connect by itself.</summary>
    /// <exception cref="InvalidDataException">It cannot be opened; the message is for the user.</exception>
    public static int? Open(Endpoint endpoint)
    {
        if (endpoint.Attach?.Invoke() is >= 0 and var attached)
        {
            return attached;
        }

        if (endpoint.Tunnel is { } tunnel)
        {
            return OpenTunnel(tunnel, endpoint);
        }

        return endpoint.UnixPath is { } path ? OpenSocket(path) : null;
    }

    private static int OpenSocket(string path)
    {
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            socket.Connect(new UnixDomainSocketEndPoint(path));
            return Descriptors.Duplicate(socket.Handle);
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException(Phrase.Of("the path of the socket is too long: {0}", path), e);
        }
        catch (SocketException e)
        {
            throw new InvalidDataException(Phrase.Of("cannot connect to the socket {0}: {1}", path, e.Message), e);
        }
    }

    private static int OpenTunnel(LibvirtUri tunnel, Endpoint endpoint)
    {
        var start = new ProcessStartInfo("ssh") { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var word in SshCommand.Arguments(tunnel, endpoint.UnixPath, endpoint.Host, endpoint.Port ?? endpoint.TlsPort))
        {
            start.ArgumentList.Add(word);
        }

        try
        {
            var process = Process.Start(start)!;
            var (ours, theirs) = Descriptors.SocketPair();
            var socket = new Socket(new SafeSocketHandle(ours, ownsHandle: true));
            _ = Pump(new NetworkStream(socket, ownsSocket: true), process);
            return theirs;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new InvalidDataException(Phrase.Of("cannot run ssh: {0}", e.Message), e);
        }
    }

    /// <summary>Carries bytes both ways until one side ends.</summary>
    private static async Task Pump(NetworkStream stream, Process process)
    {
        using (process)
        {
            await using (stream.ConfigureAwait(false))
            {
                var there = CopyAndClose(stream, process.StandardInput.BaseStream);
                var back = process.StandardOutput.BaseStream.CopyToAsync(stream);
                await Task.WhenAny(there, back).ConfigureAwait(false);
                process.StandardInput.Close();
                await process.WaitForExitAsync().ConfigureAwait(false);
            }
        }
    }

    private static async Task CopyAndClose(Stream from, Stream to)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer).ConfigureAwait(false) is > 0 and var count)
        {
            await to.WriteAsync(buffer.AsMemory(0, count)).ConfigureAwait(false);
            await to.FlushAsync().ConfigureAwait(false);
        }
    }
}
