using System.Text;

namespace VirtViewer_Tests.Desktop;

/// <summary>A USB device that a test plays: what it says of itself, as chapter 9 of the USB 2.0 specification lays down.</summary>
internal sealed class UsbDevice
{
    private const int DeviceDescriptorLength = 18;
    private const byte DeviceDescriptor = 1;
    private const byte ConfigurationDescriptor = 2;
    private const byte StringDescriptor = 3;
    private const byte GetDescriptor = 6;
    private const byte GetMostLogicalUnits = 0xfe;
    private const byte English = 9;
    private const byte FromDevice = 0x80;

    private readonly byte[] _configuration;

    private UsbDevice(int vendor, int product, string? maker, string? name, int speed, byte[] configuration)
    {
        (Vendor, Product, Maker, Name, Speed, _configuration) = (vendor, product, maker, name, speed, configuration);
    }

    public int Vendor { get; }

    public int Product { get; }

    /// <summary>What it says of its maker; null when it says nothing.</summary>
    public string? Maker { get; }

    /// <summary>What it calls itself; null when it says nothing.</summary>
    public string? Name { get; }

    /// <summary>Bits per second, in millions.</summary>
    public int Speed { get; }

    /// <summary>Whether another program has it and does not let go.</summary>
    public bool IsTaken { get; init; }

    /// <summary>What is stored on it; null when there is nothing.</summary>
    public UsbStick? Storage { get; init; }

    /// <summary>What the kernel shows of it: all descriptors but those of texts.</summary>
    public byte[] Descriptors =>
    [
        DeviceDescriptorLength, DeviceDescriptor, 0, 2, 0, 0, 0, 64, .. Little(Vendor), .. Little(Product), 0, 1,
        (byte)(Maker is null ? 0 : 1), (byte)(Name is null ? 0 : 2), 0, 1, .. _configuration,
    ];

    /// <summary>A keyboard of the boot protocol, appendix B of the HID specification.</summary>
    public static UsbDevice Keyboard() => new(0x046d, 0xc31c, "Logitech", "USB Keyboard", 12,
    [
        9, 2, 34, 0, 1, 1, 0, 0xa0, 50, 9, 4, 0, 0, 1, 3, 1, 1, 0, 9, 0x21, 0x10, 1, 0, 1, 0x22, 63, 0, 7, 5, 0x81, 3, 8, 0, 10,
    ]);

    /// <summary>A stick for files.</summary>
    public static UsbDevice Stick(bool isTaken = false, UsbStick? storage = null) =>
        new(0x0951, 0x1666, "Kingston", "DataTraveler 3.0", 480, TwoBulkEndpoints) { IsTaken = isTaken, Storage = storage };

    /// <summary>A stick that says nothing of itself but two numbers.</summary>
    public static UsbDevice NamelessStick() => new(0x0781, 0x5567, null, null, 480, TwoBulkEndpoints);

    private static byte[] TwoBulkEndpoints =>
        [9, 2, 32, 0, 1, 1, 0, 0x80, 100, 9, 4, 0, 0, 2, 8, 6, 0x50, 0, 7, 5, 0x81, 2, 0, 2, 0, 7, 5, 2, 2, 0, 2, 0];

    /// <summary>The answer to a control transfer; what it is only told is answered with nothing.</summary>
    public byte[] Answer(ReadOnlySpan<byte> setup)
    {
        if (setup[1] == GetMostLogicalUnits)
        {
            return [0];
        }

        if (setup[1] != GetDescriptor || (setup[0] & FromDevice) == 0)
        {
            return [];
        }

        byte[] answer = (setup[3], setup[2]) switch
        {
            (DeviceDescriptor, _) => Descriptors[..DeviceDescriptorLength],
            (ConfigurationDescriptor, _) => _configuration,
            (StringDescriptor, 0) => [4, StringDescriptor, English, 4],
            (StringDescriptor, var index) => Text((index == 1 ? Maker : Name) ?? ""),
            _ => [],
        };
        return answer[..Math.Min(answer.Length, setup[6] | (setup[7] << 8))];
    }

    private static byte[] Text(string text) => [(byte)(2 + (2 * text.Length)), StringDescriptor, .. Encoding.Unicode.GetBytes(text)];

    private static byte[] Little(int value) => [(byte)value, (byte)(value >> 8)];
}
