namespace Osinfo.Tests.Devices;

public sealed class HardwareIdsTests : IDisposable
{
    private const string PciIds =
        "# a comment\n\n1af4  Red Hat, Inc.\n# between\n\t1000  Virtio network device\n\t\t01de fffb  Propolis\n\t1AB0 \t Upper\n"
        + "\tzzzz  no number\n\t1001\n\t100  short\n8086 Intel \u00ae\n\t100e\tGigabit\nnot a vendor\n\t2222  nobody's\n"
        + "C 0c  Serial bus controller\n\t03  USB controller\n";

    private readonly TemporaryDatabase _files = new();

    [Fact]
    public void Each_product_of_each_vendor_is_a_device()
    {
        var database = Load();

        Assert.Equal(
            ["http://pcisig.com/pci/1af4/1000", "http://pcisig.com/pci/1af4/1AB0", "http://pcisig.com/pci/8086/100e", "http://usb.org/usb/80ee/0021"],
            database.Devices.Select(device => device.Id));
        Assert.Empty(database.NativeDevices);
        var device = database.Devices[0];
        Assert.Equal(("1af4", "Red Hat, Inc.", "1000"), (device.VendorId, device.Vendor, device.ProductId));
        Assert.Equal(("Virtio network device", "pci"), (device.Product, device.BusType));
        Assert.Equal((null, null), (device.Name, device.Class));
        Assert.Equal(["vendor-id", "vendor", "product-id", "product", "bus-type", "id"], device.Keys);
        Assert.Equal("usb", database.Devices[^1].BusType);
        Assert.Equal("Intel \u00ae", database.Devices[2].Vendor);
    }

    [Fact]
    public void Devices_are_found_by_id()
    {
        var database = Load();

        Assert.Same(database.Devices[2], database.FindDevice("http://pcisig.com/pci/8086/100e"));
        Assert.Null(database.FindDevice("http://pcisig.com/pci/8086/ffff"));
        Assert.Null(database.FindDevice("http://x.org/anything"));
    }

    [Fact]
    public void A_file_of_the_database_replaces_a_record()
    {
        _files.With("device/pcisig.com/pci-8086-100e.xml", "<device id='http://pcisig.com/pci/8086/100e'><name>e1000</name></device>");

        var database = Load();

        var device = database.FindDevice("http://pcisig.com/pci/8086/100e")!;
        Assert.Equal(("e1000", null, null), (device.Name, device.Product, device.Vendor));
        Assert.Equal(["name", "id"], device.Keys);
        Assert.Equal(4, database.Devices.Count);
        Assert.Same(device, Assert.Single(database.NativeDevices));
    }

    [Fact]
    public void A_fragment_of_the_database_adds_to_a_record()
    {
        _files.With(
            "device/pcisig.com/pci-8086-100e.d/class.xml",
            "<device id='http://pcisig.com/pci/8086/100e'><class>net</class><vendor>Mine</vendor></device>");

        var device = Load().FindDevice("http://pcisig.com/pci/8086/100e")!;

        Assert.Equal(("net", "Gigabit", "Mine", true), (device.Class, device.Product, device.Vendor, device.IsDefined));
        Assert.Equal(["vendor-id", "product-id", "product", "bus-type", "class", "vendor", "id"], device.Keys);
    }

    [Fact]
    public void An_empty_file_of_the_database_hides_a_record()
    {
        _files.WithText("device/pcisig.com/pci-8086-100e.xml", "");

        var database = Load();

        Assert.Equal(3, database.Devices.Count);
        Assert.Null(database.FindDevice("http://pcisig.com/pci/8086/100e"));
    }

    [Fact]
    public void A_record_defines_a_device_that_a_system_refers_to()
    {
        _files.With("os/x.org/a.xml", "<os id='http://x.org/a'><devices><device id='http://pcisig.com/pci/8086/100e'/></devices></os>");

        var database = Load();

        Assert.Empty(database.Diagnostics);
        var device = Assert.Single(database.Oses[0].Devices);
        Assert.Equal(("Gigabit", true), (device.Product, device.IsDefined));
        Assert.Same(device, database.FindDevice("http://pcisig.com/pci/8086/100e"));
        Assert.Equal(4, database.Devices.Count);
    }

    [Fact]
    public void Records_are_devices_for_unique_values_too() =>
        Assert.Equal(["pci", "usb"], Load().Devices.UniqueValues("bus-type"));

    [Fact]
    public void The_lists_are_not_read_unless_a_device_of_theirs_is_asked_for()
    {
        _files.With("os/x.org/a.xml", "<os id='http://x.org/a'><devices><device id='http://x.org/d'/></devices></os>")
            .With("device/x.org/d.xml", "<device id='http://x.org/d'><name>D</name></device>")
            .With("device/pcisig.com/pci-8086-100e.d/class.xml", "<device id='http://pcisig.com/pci/8086/100e'><class>net</class></device>");
        var database = Load();

        Assert.Equal("D", database.Oses[0].AllDevices[0].Name);
        Assert.Null(database.FindDevice("http://x.org/none"));
        File.WriteAllText(_files.PathTo("schema/pci.ids"), "8086  Read late\n\t0001  device\n");

        Assert.Equal("Read late", database.Devices[^2].Vendor);
    }

    [Fact]
    public void A_list_out_of_order_is_searched_all_the_same_and_of_a_product_that_is_there_twice_the_last_line_counts()
    {
        var database = Load("8086  Intel\n\t100e  Old\n1af4  Red Hat\n\t1001  Disk\n\t1000  Network\n8086  Intel Corporation\n\t100e  New\n");

        Assert.Equal(3, database.Devices.Count(device => device.BusType == "pci"));
        Assert.Equal(("New", "Intel Corporation"), (database.FindDevice("http://pcisig.com/pci/8086/100e")!.Product, database.FindDevice("http://pcisig.com/pci/8086/100e")!.Vendor));
        Assert.Equal("Network", database.FindDevice("http://pcisig.com/pci/1af4/1000")!.Product);
        Assert.Equal("Disk", database.FindDevice("http://pcisig.com/pci/1af4/1001")!.Product);
    }

    [Theory]
    [InlineData("http://pcisig.com/pci/8086/100")]
    [InlineData("http://pcisig.com/pci/8086/100e0")]
    [InlineData("http://pcisig.com/pci/8086-100e")]
    [InlineData("http://pcisig.com/pci/8086/100\u00e9")]
    [InlineData("http://pcisig.com/pci/8086/100E")]
    [InlineData("http://usb.org/usb/8086/100e")]
    [InlineData("http://pcisig.com/pci/")]
    public void Other_ids_are_of_nobody(string id) => Assert.Null(Load().FindDevice(id));

    [Fact]
    public void Missing_lists_are_no_error()
    {
        var database = OsinfoDatabase.Load(new LoadOptions
        {
            Locations = [_files.Location],
            PciIdsPath = _files.PathTo("none"),
            UsbIdsPath = _files.PathTo("none"),
        });

        Assert.Empty(database.Devices);
        Assert.Null(database.FindDevice("http://pcisig.com/pci/8086/100e"));
        Assert.Equal([LoadSeverity.Warning, LoadSeverity.Warning], database.Diagnostics.Select(diagnostic => diagnostic.Severity));
    }

    public void Dispose() => _files.Dispose();

    private OsinfoDatabase Load(string pciIds = PciIds) => OsinfoDatabase.Load(new LoadOptions
    {
        Locations = [DatabaseLocation.FromPath(_files.WithText("schema/pci.ids", pciIds).WithText("schema/usb.ids", "80ee  VirtualBox\n\t0021  Tablet\n").Root)],
        Languages = [],
        PciIdsPath = _files.PathTo("schema/pci.ids"),
        UsbIdsPath = _files.PathTo("schema/usb.ids"),
    });
}
