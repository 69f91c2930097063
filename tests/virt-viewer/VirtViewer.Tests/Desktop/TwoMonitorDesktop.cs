using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace VirtViewer_Tests.Desktop;

/// <summary>
/// A desktop with two monitors side by side: the X server of TigerVNC, which takes its monitors from a VNC client. Xvfb cannot have any that the
/// toolkit sees.
/// </summary>
public sealed class TwoMonitorDesktop : TestDesktop
{
    /// <summary>Pixels of each.</summary>
    public const int Width = 900;
    public const int Height = 700;

    private const int ExtendedDesktopSize = -308;

    public TwoMonitorDesktop(MessageBus bus)
        : this(bus, Guest.FreePort())
    {
    }

    private TwoMonitorDesktop(MessageBus bus, int port)
        : base(bus, ["Xtigervnc", "-geometry", "1000x800", "-depth", "24", "-SecurityTypes", "None", "-localhost", "-rfbport", $"{port}"])
    {
        using var client = new TcpClient();
        client.Connect(IPAddress.Loopback, port);
        Arrange(client.GetStream());

        // It tells the size of the first monitor when there are several.
        Wait.Until(
            () => Program.Run("xdotool", ["getdisplaygeometry"], Environment).Output.Trim() == $"{Width} {Height}",
            "two monitors",
            () => Program.Run("xdotool", ["getdisplaygeometry"], Environment).Output);
    }

    internal static Area First => new(0, 0, Width, Height);

    internal static Area Second => new(Width, 0, Width, Height);

    /// <summary>RFB 3.8 without authentication, then SetDesktopSize with two screens (RFC 6143 and its extension for several screens).</summary>
    private static void Arrange(NetworkStream server)
    {
        Receive(12);
        server.Write("RFB 003.008\n"u8);
        Receive(Receive(1)[0]);
        server.WriteByte(1);
        Receive(4);
        server.WriteByte(1);
        var hello = Receive(24);
        Receive(BinaryPrimitives.ReadInt32BigEndian(hello.AsSpan(20)));
        server.Write([2, 0, 0, 1, .. Int(ExtendedDesktopSize)]);
        server.Write([3, 0, 0, 0, 0, 0, .. Short(1), .. Short(1)]);
        Receive(4);
        server.Write([251, 0, .. Short(2 * Width), .. Short(Height), 2, 0, .. OneScreen(1, 0), .. OneScreen(2, Width)]);
        Receive(1);

        byte[] Receive(int count)
        {
            var result = new byte[count];
            server.ReadExactly(result);
            return result;
        }

        static byte[] OneScreen(int id, int x) => [.. Int(id), .. Short(x), .. Short(0), .. Short(Width), .. Short(Height), .. Int(0)];

        static byte[] Short(int value) => [(byte)(value >> 8), (byte)value];

        static byte[] Int(int value) => [.. Short(value >> 16), .. Short(value & 0xffff)];
    }
}
