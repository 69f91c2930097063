using System.Net;
using System.Net.Sockets;

namespace VirtViewer_Tests.Desktop;

/// <summary>
/// Ports for servers that tests start. Between the look whether one is free and the server that uses it there is time: so none is given twice, also
/// not to other tests that run on this machine, and none of those that the system gives to clients, which begin at 32768.
/// </summary>
internal static class FreePorts
{
    private const int First = 10_000;
    private const int Count = 20_000;

    private static readonly string Reservations = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "virt-viewer-test-ports")).FullName;
    private static readonly List<FileStream> Reserved = [];
    private static int _last = Random.Shared.Next(Count);

    /// <summary>One that belongs to this process until it ends. VNC counts its ports from 5900, which they are beyond.</summary>
    public static int Take()
    {
        lock (Reserved)
        {
            while (true)
            {
                _last = (_last + 1) % Count;
                if (IsFree(First + _last) && Reserve(First + _last))
                {
                    return First + _last;
                }
            }
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>The lock on a file goes with the process.</summary>
    private static bool Reserve(int port)
    {
        try
        {
            Reserved.Add(new FileStream(Path.Combine(Reservations, $"{port}"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None));
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
