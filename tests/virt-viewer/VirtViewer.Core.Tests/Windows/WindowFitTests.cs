using VirtViewer.Windows;

namespace VirtViewer_Core_Tests.Windows;

public sealed class WindowFitTests
{
    [Fact]
    public void What_is_around_the_screen_keeps_its_size() =>
        Assert.Equal((720, 440), WindowFit.SizeFor((640, 520), (640, 480), (720, 400)));

    [Fact]
    public void A_screen_still_laid_out_for_the_full_monitor_tells_nothing_about_the_window() =>
        Assert.Null(WindowFit.SizeFor((720, 400), (1400, 1000), (720, 400)));

    [Theory]
    [InlineData(1400, 400)]
    [InlineData(720, 1000)]
    public void Nor_does_one_that_is_larger_one_way_only(int width, int height) =>
        Assert.Null(WindowFit.SizeFor((720, 400), (width, height), (720, 400)));
}
