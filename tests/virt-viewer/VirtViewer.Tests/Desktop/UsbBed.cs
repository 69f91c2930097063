using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace VirtViewer_Tests.Desktop;

/// <summary>
/// A machine with USB of its own for one program: what libumockdev-preload shows it in place of /sys and /dev, and what udev tells it when a
/// device is plugged in or pulled out. Everything from libusb on is real.
/// </summary>
internal sealed class UsbBed : IDisposable
{
    private const string Devices = "/sys/devices/pci0000:00/usb1";
    private const uint UdevMagic = 0xfeedcafe;
    private const int UdevHeaderLength = 40;
    private const int Major = 189;

    private readonly string _root;
    private readonly Dictionary<UsbDevice, (int Number, UsbNode Node)> _plugged = [];
    private readonly List<UsbNode> _nodes = [];
    private int _last = 1;

    public UsbBed(TestDesktop desktop)
    {
        _root = Directory.CreateDirectory(desktop.PathTo($"usb-{Guid.NewGuid():N}"[..12])).FullName;
        foreach (var folder in new[] { "/sys/bus/usb/devices", "/sys/class", "/sys/dev/char", "/dev/.node", "/dev/bus/usb/001", "/ioctl/dev/bus/usb/001" })
        {
            Directory.CreateDirectory(_root + folder);
        }

        Answer("SUCCESS");
        using var shell = new Program("sh", ["-c", "cat > \"$0\" && chmod +x \"$0\"", Helper], input: "#!/bin/sh\nread -r device\necho \"$device\" >> \"$UMOCKDEV_DIR/asked\"\nuntil cat \"$UMOCKDEV_DIR/answer\" 2> /dev/null; do sleep 0.1; done\nread -r end\n");
        Assert.Equal(0, shell.WaitForExit());
    }

    /// <summary>
    /// What the program is started with. The pipe that .NET has for debuggers is opened without anybody at its other end, and the library lets
    /// no other file be opened meanwhile.
    /// </summary>
    public Dictionary<string, string?> Environment => new()
    {
        ["UMOCKDEV_DIR"] = _root,
        ["LD_PRELOAD"] = "libumockdev-preload.so.0",
        ["DOTNET_EnableDiagnostics"] = "0",
        ["SPICE_USB_ACL_BINARY"] = Helper,
    };

    private string Helper => _root + "/helper";

    /// <summary>What spice-gtk is answered that asks for access to a device: this stands for the program that has the rights to give it.</summary>
    public void Answer(string line)
    {
        File.WriteAllText(_root + "/answer.new", line + "\n");
        File.Move(_root + "/answer.new", _root + "/answer", overwrite: true);
    }

    /// <summary>Lets it wait for the next answer.</summary>
    public void Think() => File.Delete(_root + "/answer");

    /// <summary>Whether spice-gtk has asked for access to any device.</summary>
    public bool WasAsked => File.Exists(_root + "/asked");

    /// <summary>Plugs a device in.</summary>
    /// <returns>The node that programs open.</returns>
    public UsbNode Plug(UsbDevice device)
    {
        var number = ++_last;
        var node = new UsbNode(device, $"{_root}/ioctl{NodeOf(number)}");
        _plugged.Add(device, (number, node));
        _nodes.Add(node);
        File.WriteAllText(_root + NodeOf(number), "");
        File.CreateSymbolicLink($"{_root}/dev/.node/bus_usb_001_{number:D3}", $"{Major}:{number - 1}");
        var folder = Directory.CreateDirectory(_root + PathOf(number)).FullName;
        foreach (var (name, text) in AttributesOf(device, number).Where(attribute => attribute.Text is not null))
        {
            File.WriteAllText(Path.Combine(folder, name), text + "\n");
        }

        File.WriteAllBytes(Path.Combine(folder, "descriptors"), device.Descriptors);
        File.CreateSymbolicLink(Path.Combine(folder, "subsystem"), "../../../../bus/usb");
        File.CreateSymbolicLink($"{_root}/sys/dev/char/{Major}:{number - 1}", "../.." + PathOf(number)["/sys".Length..]);
        File.CreateSymbolicLink($"{_root}/sys/bus/usb/devices/1-{number}", "../../.." + PathOf(number)["/sys".Length..]);
        Tell("add", number);
        return node;
    }

    /// <summary>Pulls it out again.</summary>
    public void Pull(UsbDevice device)
    {
        _plugged.Remove(device, out var plugged);
        plugged.Node.Pull();
        var number = plugged.Number;
        File.Delete($"{_root}/sys/bus/usb/devices/1-{number}");
        File.Delete($"{_root}/sys/dev/char/{Major}:{number - 1}");
        Directory.Delete(_root + PathOf(number), recursive: true);
        File.Delete(_root + NodeOf(number));
        Tell("remove", number);
    }

    public void Dispose()
    {
        _nodes.ForEach(node => node.Dispose());
    }

    private static string NodeOf(int number) => $"/dev/bus/usb/001/{number:D3}";

    private static string PathOf(int number) => $"{Devices}/1-{number}";

    private static (string Name, string? Text)[] AttributesOf(UsbDevice device, int number) =>
    [
        ("busnum", "1"),
        ("devnum", number.ToString(CultureInfo.InvariantCulture)),
        ("speed", device.Speed.ToString(CultureInfo.InvariantCulture)),
        ("bConfigurationValue", "1"),
        ("idVendor", device.Vendor.ToString("x4", CultureInfo.InvariantCulture)),
        ("idProduct", device.Product.ToString("x4", CultureInfo.InvariantCulture)),
        ("manufacturer", device.Maker),
        ("product", device.Name),
        ("uevent", string.Join('\n', PropertiesOf(number))),
    ];

    private static string[] PropertiesOf(int number) =>
        [$"MAJOR={Major}", $"MINOR={number - 1}", $"DEVNAME={NodeOf(number)}", "DEVTYPE=usb_device", "BUSNUM=001", $"DEVNUM={number:D3}"];

    /// <summary>Says what udev says to all who listen: a header, which lets the kernel choose by hashes, and lines.</summary>
    private void Tell(string action, int number)
    {
        string[] lines = [$"ACTION={action}", $"DEVPATH={PathOf(number)["/sys".Length..]}", "SUBSYSTEM=usb", $"SEQNUM={_last}", .. PropertiesOf(number)];
        var text = Encoding.ASCII.GetBytes(string.Concat(lines.Select(line => line + "\0")));
        var message = new byte[UdevHeaderLength + text.Length];
        "libudev\0"u8.CopyTo(message);
        BinaryPrimitives.WriteUInt32BigEndian(message.AsSpan(8), UdevMagic);
        BinaryPrimitives.WriteInt32LittleEndian(message.AsSpan(12), UdevHeaderLength);
        BinaryPrimitives.WriteInt32LittleEndian(message.AsSpan(16), UdevHeaderLength);
        BinaryPrimitives.WriteInt32LittleEndian(message.AsSpan(20), text.Length);
        BinaryPrimitives.WriteUInt32BigEndian(message.AsSpan(24), Murmur2("usb"u8));
        BinaryPrimitives.WriteUInt32BigEndian(message.AsSpan(28), Murmur2("usb_device"u8));
        text.CopyTo(message, UdevHeaderLength);
        foreach (var listener in Directory.GetFiles(_root, "event*"))
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
            try
            {
                socket.SendTo(message, new UnixDomainSocketEndPoint(listener));
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionRefused)
            {
                // It listens no more.
            }
        }
    }

    private static uint Murmur2(ReadOnlySpan<byte> text)
    {
        const uint Factor = 0x5bd1e995;
        var hash = (uint)text.Length;
        for (; text.Length >= 4; text = text[4..])
        {
            var word = BinaryPrimitives.ReadUInt32LittleEndian(text) * Factor;
            hash = (hash * Factor) ^ ((word ^ (word >> 24)) * Factor);
        }

        for (var i = text.Length - 1; i >= 0; i--)
        {
            hash ^= (uint)text[i] << (8 * i);
        }

        hash = text.Length > 0 ? hash * Factor : hash;
        hash = (hash ^ (hash >> 13)) * Factor;
        return hash ^ (hash >> 15);
    }
}
