using VirtViewer.Domains;

namespace VirtViewer_Core_Tests.Domains;

public sealed class OsMetadataTests
{
    [Fact]
    public void OS_4_what_is_recorded_is_an_element_without_prefix_for_libvirt_to_qualify() =>
        Assert.Equal("""<libosinfo><os id="http://example.org/a&amp;b/1" /></libosinfo>""", OsMetadata.Element("http://example.org/a&b/1"));
}
