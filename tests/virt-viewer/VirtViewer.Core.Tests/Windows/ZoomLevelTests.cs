using VirtViewer.Windows;

namespace VirtViewer_Core_Tests.Windows;

public sealed class ZoomLevelTests
{
    [Theory]
    [InlineData(1920, 1080, 20)]
    [InlineData(1024, 768, 40)]
    [InlineData(720, 400, 50)]
    [InlineData(320, 200, 100)]
    [InlineData(100, 100, 100)]
    [InlineData(100000, 100000, 10)]
    [InlineData(0, 0, 10)]
    public void VV_WIN_4_the_least_zoom_fills_the_smallest_display(int width, int height, int zoom) =>
        Assert.Equal(zoom, ZoomLevel.LeastFor(width, height));

    [Theory]
    [InlineData(640, 640, 100)]
    [InlineData(641, 640, 100)]
    [InlineData(320, 640, 50)]
    [InlineData(640, 0, 100)]
    public void VV_WIN_3_the_effective_zoom_comes_from_the_widths(int widget, int guest, int zoom) => Assert.Equal(zoom, ZoomLevel.Effective(widget, guest));
}
