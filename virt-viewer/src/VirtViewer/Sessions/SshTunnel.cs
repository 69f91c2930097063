using System.Diagnostics;
using System.Net.Sockets;
using VirtViewer.Interop;
using VirtViewer.Localisation;

namespace VirtViewer.Sessions;

/// <summary>A connection that <c>ssh</c> carries: its input and output behind a socket, which the display libraries want.</summary>
internal sealed class SshTunnel
{
    private const int BufferSize = 64 * 1024;

    private static readonly TimeSpan LastWords = TimeSpan.FromMilliseconds(500);

    private SshTunnel(int descriptor) => Descriptor = descriptor;

    /// <summary>The socket; whoever takes it closes it.</summary>
    public int Descriptor { get; }

    /// <summary>The last that <c>ssh</c>, or the program it ran, has said on standard error; null when nothing. It is passed on as well.</summary>
    public string? Complaint { get; private set; }

    /// <summary>Starts <c>ssh</c>.</summary>
    /// <exception cref="InvalidDataException">It cannot be started; the message is for the user.</exception>
    public static SshTunnel Open(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("ssh")
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            var process = Process.Start(start)!;
            var (ours, theirs) = Descriptors.SocketPair();
            var tunnel = new SshTunnel(theirs);
            _ = tunnel.Pump(new NetworkStream(new Socket(new SafeSocketHandle(ours, ownsHandle: true)), ownsSocket: true), process);
            return tunnel;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new InvalidDataException(Phrase.Of("cannot run ssh: {0}", e.Message), e);
        }
    }

    /// <summary>Carries bytes both ways until one side ends. The socket is closed last: when its other side sees that, the complaint is known.</summary>
    private async Task Pump(NetworkStream stream, Process process)
    {
        using (process)
        {
            await using (stream.ConfigureAwait(false))
            {
                var complaints = Listen(process.StandardError);
                var there = Carry(stream, process.StandardInput.BaseStream);
                var back = Carry(process.StandardOutput.BaseStream, stream);
                await Task.WhenAny(there, back).ConfigureAwait(false);
                process.StandardInput.Close();
                await process.WaitForExitAsync().ConfigureAwait(false);

                // A master connection that stays behind holds standard error open.
                await Task.WhenAny(complaints, Task.Delay(LastWords)).ConfigureAwait(false);
            }
        }
    }

    private async Task Listen(StreamReader errors)
    {
        while (await errors.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            if (line.Trim() is { Length: > 0 } text)
            {
                Complaint = text;
                await Console.Error.WriteLineAsync(Log.Printable(text)).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Ends also when the other side has gone.</summary>
    private static async Task Carry(Stream from, Stream to)
    {
        var buffer = new byte[BufferSize];
        try
        {
            while (await from.ReadAsync(buffer).ConfigureAwait(false) is > 0 and var count)
            {
                await to.WriteAsync(buffer.AsMemory(0, count)).ConfigureAwait(false);
                await to.FlushAsync().ConfigureAwait(false);
            }
        }
        catch (IOException)
        {
        }
    }
}
