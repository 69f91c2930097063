using VirtViewer.Screenshots;

namespace VirtViewer_Core_Tests.Screenshots;

public sealed class ScreenshotNameTests
{
    private static readonly DateTime Now = new(2026, 3, 4, 5, 6, 7);

    [Theory]
    [InlineData("web", "fedora38", "web-fedora38-20260304-050607.png")]
    [InlineData("../a:b", "win11", "_a_b-win11-20260304-050607.png")]
    [InlineData(null, "win11", "guest-win11-20260304-050607.png")]
    [InlineData("web", null, "Screenshot.png")]
    public void OS_19_the_name_tells_guest_system_and_time(string? guest, string? os, string name) =>
        Assert.Equal(name, ScreenshotName.Propose(guest, os, Now));
}
