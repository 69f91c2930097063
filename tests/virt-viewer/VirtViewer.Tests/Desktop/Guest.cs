namespace VirtViewer_Tests.Desktop;

/// <summary>
/// A virtual machine that starts from a boot sector: it prints a line, then the scan code and ASCII code of each key, on the screen and on its
/// serial port. The key g switches to 640x480, t back to text, q powers off.
/// </summary>
internal sealed class Guest : IDisposable
{
    private const int SectorLength = 512;

    private readonly Program _machine;
    private readonly string _serial;

    private Guest(TestDesktop desktop, int port, params string[] display)
        : this(desktop, port, BootSector(), "TEST-GUEST READY", display)
    {
    }

    private Guest(TestDesktop desktop, int port, byte[] bootSector, string ready, IEnumerable<string> display)
    {
        var directory = Directory.CreateDirectory(desktop.PathTo($"guest-{Guid.NewGuid():N}")).FullName;
        _serial = Path.Combine(directory, "serial");
        var image = Path.Combine(directory, "boot.img");
        File.WriteAllBytes(image, bootSector);
        Port = port;
        _machine = new Program("qemu-system-x86_64",
        [
            "-accel", "tcg", "-M", "pc", "-m", "32", "-nodefaults", "-display", "none", "-boot", "a", "-name", "echo",
            "-drive", $"file={image},format=raw,if=floppy,snapshot=on", "-serial", $"file:{_serial}", .. display,
        ]);
        Wait.Until(() => Typed.Contains(ready, StringComparison.Ordinal) || HasEnded, "the guest", () => _machine.Error);
        Assert.False(HasEnded, _machine.Error);
    }

    /// <summary>The TCP port of its screen.</summary>
    public int Port { get; }

    /// <summary>What the guest has written on its serial port.</summary>
    public string Typed => File.Exists(_serial) ? File.ReadAllText(_serial) : "";

    public static Guest Vnc(TestDesktop desktop, params string[] more)
    {
        var port = FreePort();
        return new Guest(desktop, port, ["-vga", "std", "-vnc", $"127.0.0.1:{port - 5900}", .. more]);
    }

    public static Guest VncWithPassword(TestDesktop desktop, string password)
    {
        var port = FreePort();
        return new Guest(desktop, port, "-vga", "std", "-object", $"secret,id=s0,data={password}", "-vnc", $"127.0.0.1:{port - 5900},password-secret=s0");
    }

    /// <summary>One that lets a client press its buttons.</summary>
    public static Guest VncWithPower(TestDesktop desktop, params string[] more)
    {
        var port = FreePort();
        return new Guest(desktop, port, ["-vga", "std", "-vnc", $"127.0.0.1:{port - 5900},power-control=on", .. more]);
    }

    public static Guest VncOnSocket(TestDesktop desktop, string path) => new(desktop, 0, "-vga", "std", "-vnc", $"unix:{path}");

    public static Guest Spice(TestDesktop desktop, params string[] more)
    {
        var port = FreePort();
        return new Guest(desktop, port, ["-vga", "qxl", "-spice", $"port={port},addr=127.0.0.1,disable-ticketing=on", .. more]);
    }

    public static Guest SpiceWithPassword(TestDesktop desktop, string password)
    {
        var port = FreePort();
        return new Guest(desktop, port, "-vga", "qxl", "-object", $"secret,id=s0,data={password}", "-spice", $"port={port},addr=127.0.0.1,password-secret=s0");
    }

    public static Guest SpiceWithTls(TestDesktop desktop, string certificates)
    {
        var port = FreePort();
        return new Guest(desktop, port, "-vga", "qxl", "-spice", $"tls-port={port},x509-dir={certificates},addr=127.0.0.1,disable-ticketing=on");
    }

    /// <summary>
    /// A guest with SPICE that copies bytes both ways between its second serial port, which is the SPICE channel, and its third, which is a
    /// socket: whoever connects to that plays a program in the guest.
    /// </summary>
    /// <param name="desktop">The desktop.</param>
    /// <param name="channel">What the second serial port is connected to: a character device of QEMU without its id.</param>
    /// <param name="socket">The path of the socket.</param>
    /// <param name="more">More arguments of QEMU.</param>
    public static Guest Bridge(TestDesktop desktop, string channel, string socket, params string[] more)
    {
        var port = FreePort();
        return new Guest(desktop, port, BridgeSector(), "AGENT-GUEST READY",
        [
            "-vga", "qxl", "-spice", $"port={port},addr=127.0.0.1,disable-ticketing=on",
            "-chardev", $"{channel},id=channel", "-device", "isa-serial,chardev=channel,index=1",
            "-chardev", $"socket,id=bridge,path={socket},server=on,wait=off", "-device", "isa-serial,chardev=bridge,index=2", .. more,
        ]);
    }

    /// <summary>Waits until a key has arrived: scan code and ASCII code in hex.</summary>
    public void WaitForKey(string code) => Wait.Until(() => Typed.Contains(code, StringComparison.Ordinal), $"the key {code}", () => Typed);

    /// <summary>What QEMU has written on standard error.</summary>
    public string Said => _machine.Error;

    /// <summary>Whether the machine is switched off.</summary>
    public bool HasEnded => _machine.Process.HasExited;

    public void Kill() => _machine.Dispose();

    public void Dispose() => _machine.Dispose();

    /// <summary>A port nobody listens on, another one each time.</summary>
    public static int FreePort() => FreePorts.Take();

    /// <summary>What the guest boots from.</summary>
    public static byte[] BootSector() => Sector(
            "ea057c000031c08ed88ec08ed0bc007cb80300cd10be887ce8420030e4cd163c6774223c7474e93c7174295088e0e843",
            "005850b03ae830005850e83700b020e8260058ebd6b81200cd10be887cb30ae80b00ebc7ba0406b80020efebbeac84c0",
            "7405e80300ebf6c3b40ebb0a00cd10baf803eec350c0e804e8030058240f04303c3976020407ebe0544553542d475545",
            "53542052454144590d0a00");

    /// <summary>Opens the first port of a virtio serial device, as a service in a guest does, and shows a line.</summary>
    public static byte[] AgentSector() => Sector(
            "ea057c000031c08ed88ed0bc007cb80300cd10beba7cac84c07409b40ebb0700cd10ebf2b800108ec031ff31c0b90020",
            "fcf3abb802b1b90310baf41a31f6cd1a726db809b1bf0400cd1a83c907b80cb1bf0400cd1ab80ab1bf1000cd1a83e1fc",
            "89cd8d5612b003ee8d560466b80200000066ef8d560eb80300ef8d560cedc1e00489c38d560866b81000000066ef8d56",
            "12b007ee26c7060000b27c26c7060800080026c7470201008d5610b80300eff4ebfd01000000060001004147454e542d",
            "475545535420524541445900");

    private static byte[] BridgeSector() => Sector(
            "ea057c000031c08ed88ed0bc007cb80300cd10be827cac84c07405e85800ebf6b007bafa02eebaea03eeb90002bafd02",
            "eca8017414baf802ec88c3baed03eca82074f888d8bae803eebaed03eca8017414bae803ec88c3bafd02eca82074f888",
            "d8baf802eee2c6b401cd1674bd30e4cd16e80200ebb4b40ebb0700cd10baf803eec34147454e542d4755455354205245",
            "4144590d0a00");

    private static byte[] Sector(params string[] hex)
    {
        var code = Convert.FromHexString(string.Concat(hex));
        var sector = new byte[SectorLength];
        code.CopyTo(sector, 0);
        sector[^2] = 0x55;
        sector[^1] = 0xaa;
        return sector;
    }
}
