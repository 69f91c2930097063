using VirtViewer.Localisation;

namespace VirtViewer_Core_Tests.Localisation;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("the library is missing", "The library is missing")]
    [InlineData("über die Grenze", "Über die Grenze")]
    [InlineData("refused", "Refused")]
    [InlineData("libvirt allows no changes", "libvirt allows no changes")]
    [InlineData("/etc/x is no file", "/etc/x is no file")]
    [InlineData("disk.iso is no image", "disk.iso is no image")]
    [InlineData("spice://host is not there", "spice://host is not there")]
    [InlineData("qemuX is a name", "qemuX is a name")]
    [InlineData("HTTP proxy connection failed", "HTTP proxy connection failed")]
    [InlineData("", "")]
    public void A_reason_begins_with_a_capital_letter_unless_it_begins_with_a_name(string reason, string expected) => Assert.Equal(expected, Sentence.Of(reason));
}
