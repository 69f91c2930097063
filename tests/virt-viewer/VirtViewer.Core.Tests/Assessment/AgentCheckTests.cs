using Osinfo;
using VirtViewer.Assessment;
using VirtViewer.Domains;

namespace VirtViewer_Core_Tests.Assessment;

public sealed class AgentCheckTests
{
    [Theory]
    [InlineData(true, true, AgentSupport.WithPackage, null)]
    [InlineData(true, true, AgentSupport.WithGuestTools, null)]
    [InlineData(true, true, AgentSupport.NotAvailable, null)]
    [InlineData(true, false, AgentSupport.WithPackage, "install the package spice-vdagent")]
    [InlineData(true, false, AgentSupport.WithGuestTools, "install the SPICE guest tools")]
    [InlineData(true, false, AgentSupport.NotAvailable, "not available for Fedora Linux 38")]
    [InlineData(false, true, AgentSupport.WithPackage, "add the channel")]
    [InlineData(false, true, AgentSupport.WithGuestTools, "add the channel")]
    [InlineData(false, true, AgentSupport.NotAvailable, "not available")]
    [InlineData(false, false, AgentSupport.WithPackage, "add the channel com.redhat.spice.0 to the virtual machine and install the package spice-vdagent")]
    [InlineData(false, false, AgentSupport.WithGuestTools, "add the channel")]
    [InlineData(false, false, AgentSupport.NotAvailable, "not available")]
    public void OS_13_one_sentence_says_what_is_missing(bool hasChannel, bool isConnected, AgentSupport support, string? part)
    {
        var sentence = AgentCheck.Explain(hasChannel, isConnected, support, TestDatabase.Os("fedora38"));

        Assert.True(part is null ? sentence is null : sentence!.Contains(part, StringComparison.Ordinal), sentence);
    }

    [Theory]
    [InlineData("fedora38", AgentSupport.WithPackage)]
    [InlineData("win10", AgentSupport.WithGuestTools)]
    [InlineData("msdos6.22", AgentSupport.NotAvailable)]
    public void Whether_a_system_can_have_an_agent_follows_from_its_devices(string os, AgentSupport support) =>
        Assert.Equal(support, AgentCheck.SupportOf(TestDatabase.Os(os), "x86_64"));

    [Theory]
    [InlineData("tablet/usb", "")]
    [InlineData("mouse/ps2", "pointer-captured")]
    public void OS_14_without_a_tablet_the_pointer_is_captured(string model, string ids) =>
        Assert.Equal(ids, Ids(new DomainDescription { Devices = [new DomainDevice("input", model)] }));

    [Fact]
    public void OS_14_the_keys_that_release_the_pointer_are_named() => Assert.Equal(
        "The pointer will be captured; Shift+F6 releases it.",
        InputCheck.Check(TestDatabase.Os("fedora38"), new DomainDescription(), "Shift+F6").Single().Why);

    [Theory]
    [InlineData("usb/qemu-xhci", "")]
    [InlineData("usb/ich9-ehci1", "")]
    [InlineData("usb/piix3-uhci", "usb-no-controller")]
    [InlineData("usb/", "usb-no-controller")]
    [InlineData("pci/", "usb-no-controller")]
    public void OS_20_redirection_needs_a_controller_for_USB_2_or_3(string model, string ids) => Assert.Equal(ids, Ids(new DomainDescription
    {
        UsbRedirections = 2,
        Devices = [new DomainDevice("controller", model), new DomainDevice("input", "tablet/usb")],
    }));

    [Fact]
    public void OS_20_a_controller_that_the_system_does_not_support_is_none()
    {
        var device = new Device("http://pcisig.com/pci/1b36/000d");
        var older = new Device("http://pcisig.com/pci/1b36/0004");
        var os = new Os("http://x/1") { Name = "X", DeclaredDeviceLinks = [new DeviceLink(device) { IsSupported = false }, new DeviceLink(older) { IsSupported = false }] };
        var domain = new DomainDescription
        {
            UsbRedirections = 1,
            Devices = [new DomainDevice("controller", "usb/qemu-xhci"), new DomainDevice("input", "tablet/usb")],
        };

        Assert.Equal("USB: qemu-xhci", InputCheck.Check(os, domain, "").Single().Is);
    }

    private static string Ids(DomainDescription domain) =>
        string.Join(' ', InputCheck.Check(TestDatabase.Os("fedora38"), domain, "").Select(finding => finding.Id));
}
