using VirtViewer.Titles;

namespace VirtViewer_Core_Tests.Titles;

public sealed class WindowTitleTests
{
    [Theory]
    [InlineData("My Fedora Box", 1, "My Fedora Box (1)")]
    [InlineData("Desk %d of lab", 1, "Desk 1 of lab")]
    [InlineData("vnc://127.0.0.1:5900", 1, "vnc://127.0.0.1:5900 (1)")]
    [InlineData("%d %d", 2, "2 %d")]
    [InlineData(null, 1, null)]
    public void VV_TITLE_2_the_number_goes_into_the_title(string? title, int display, string? subtitle) =>
        Assert.Equal(subtitle, WindowTitle.Subtitle(title, display));

    [Theory]
    [InlineData(null, "web (1)", "web (1) - Virt Viewer")]
    [InlineData("(Press Shift+F12)", "web (1)", "(Press Shift+F12) web (1) - Virt Viewer")]
    [InlineData(null, null, "Virt Viewer")]
    [InlineData("(Press Shift+F12)", null, "(Press Shift+F12) Virt Viewer")]
    public void VV_TITLE_3_the_window_shows_hint_subtitle_and_application(string? hint, string? subtitle, string title) =>
        Assert.Equal(title, WindowTitle.Full(hint, subtitle, "Virt Viewer"));

    [Fact]
    public void VV_TITLE_1_what_is_most_telling_comes_first()
    {
        Assert.Equal("t", WindowTitle.Base("t", "d", "n", "u"));
        Assert.Equal("d", WindowTitle.Base("", "d", "n", "u"));
        Assert.Equal("n", WindowTitle.Base(null, "", "n", "u"));
        Assert.Equal("u", WindowTitle.Base(null, null, null, "u"));
        Assert.Null(WindowTitle.Base(null, null, null, null));
    }

    [Theory]
    [InlineData("%o on %d", "Fedora Linux 38", "38", "Fedora Linux 38 on 1")]
    [InlineData("a %o b", null, null, "a b (1)")]
    [InlineData("%v %o x", null, null, "x (1)")]
    [InlineData("100%% %v", "F", "38", "100% 38 (1)")]
    [InlineData("%%d", null, null, "%d (1)")]
    [InlineData("two  spaces", null, null, "two  spaces (1)")]
    [InlineData("%", null, null, "% (1)")]
    [InlineData("%o", "50%d", null, "50%d (1)")]
    public void OS_6_a_given_title_can_name_the_system(string title, string? name, string? version, string expected) =>
        Assert.Equal(expected, WindowTitle.Expand(title, "1", name, version));
}
