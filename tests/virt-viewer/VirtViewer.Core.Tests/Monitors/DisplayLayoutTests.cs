using VirtViewer.Monitors;

namespace VirtViewer_Core_Tests.Monitors;

public sealed class DisplayLayoutTests
{
    [Fact]
    public void Displays_are_put_in_one_row() => Assert.Equal(
        new Dictionary<int, Rectangle> { [0] = new(0, 0, 1280, 1024), [1] = new(1280, 0, 1024, 768) },
        DisplayLayout.InOneRow(new Dictionary<int, Rectangle> { [0] = new(0, 0, 1280, 1024), [1] = new(100, 1000, 1024, 768) }));

    [Fact]
    public void The_row_goes_by_x_then_y_then_number()
    {
        var row = DisplayLayout.InOneRow(new Dictionary<int, Rectangle> { [0] = new(5, 5, 10, 1), [1] = new(5, 0, 20, 1), [2] = new(0, 9, 40, 1), [3] = new(5, 5, 80, 1) });

        Assert.Equal([2, 1, 0, 3], row.OrderBy(entry => entry.Value.X).Select(entry => entry.Key));
    }

    [Fact]
    public void Displays_are_shifted_to_the_origin()
    {
        var shifted = DisplayLayout.Shifted(new Dictionary<int, Rectangle> { [0] = new(1920, 100, 1280, 1024), [1] = new(3200, 50, 800, 600), [2] = new(0, 0, 0, 0) });

        Assert.Equal((0, 50, 1280, 0), (shifted[0].X, shifted[0].Y, shifted[1].X, shifted[1].Y));
    }
}
