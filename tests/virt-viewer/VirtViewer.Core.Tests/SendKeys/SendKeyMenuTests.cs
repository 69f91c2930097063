using VirtViewer.SendKeys;

namespace VirtViewer_Core_Tests.SendKeys;

public sealed class SendKeyMenuTests
{
    [Theory]
    [InlineData("winnt", "Ctrl+Alt+Delete – security screen|Ctrl+Shift+Esc|Alt+Tab|Alt+F4|Super|Super+L|Super+R|Print")]
    [InlineData("openbsd", "Ctrl+Alt+F1 – console 1|Ctrl+Alt+F2 – console 2|Ctrl+Alt+F3 – console 3|Ctrl+Alt+F4 – console 4|Ctrl+Alt+F5 – console 5|Ctrl+Alt+F6 – console 6")]
    [InlineData("darwin", "Super+space|Super+Tab|Super+Q|Alt+Super+Esc")]
    [InlineData("illumos", "Ctrl+Alt+F1|Ctrl+Alt+F2|Ctrl+Alt+F7")]
    [InlineData("haiku", "Ctrl+Alt+Delete – team monitor|Alt+Tab|Print")]
    [InlineData("win9x", "Ctrl+Alt+Delete – close program; twice restarts|Alt+Tab|Alt+F4")]
    [InlineData("win16", "Ctrl+Alt+Delete – restarts the machine|Ctrl+Break|Alt+Tab")]
    [InlineData("dos", "Ctrl+Alt+Delete – restarts the machine|Ctrl+Break")]
    [InlineData("other", "")]
    [InlineData(null, "")]
    public void OS_15_the_top_of_the_menu_goes_by_the_family(string? family, string labels) =>
        Assert.Equal(labels, string.Join('|', SendKeyMenu.For(family).Select(entry => entry.Label)));

    [Theory]
    [InlineData("linux", 10)]
    [InlineData("hurd", 10)]
    [InlineData("freebsd", 10)]
    [InlineData("dragonflybsd", 10)]
    [InlineData("netbsd", 6)]
    [InlineData("solaris", 3)]
    [InlineData("netware", 2)]
    public void Each_family_of_the_database_has_its_entries(string family, int count) => Assert.Equal(count, SendKeyMenu.For(family).Count);

    [Theory]
    [InlineData("linux", "Alt+SysRq+R|Alt+SysRq+E|Alt+SysRq+I|Alt+SysRq+S|Alt+SysRq+U|Alt+SysRq+B")]
    [InlineData("hurd", "Alt+SysRq+R|Alt+SysRq+E|Alt+SysRq+I|Alt+SysRq+S|Alt+SysRq+U|Alt+SysRq+B")]
    [InlineData("freebsd", "")]
    [InlineData(null, "")]
    public void OS_15_SysRq_is_offered_where_the_table_names_it(string? family, string keys) =>
        Assert.Equal(keys, string.Join('|', SendKeyMenu.EmergencyFor(family).Select(entry => entry.Keys.Label)));

    [Fact]
    public void What_restarts_the_guest_asks_first()
    {
        Assert.True(SendKeyMenu.For("dos")[0].Asks);
        Assert.Equal(["Sys_Req"], SendKeyMenu.EmergencyFor("linux").Where(entry => entry.Asks).Select(entry => entry.Keys.Symbols[1]));
        Assert.False(SendKeyMenu.For("winnt")[0].Asks);
    }

    [Fact]
    public void The_classic_menu_is_that_of_the_original() => Assert.Equal(
        ["Ctrl+Alt+Delete", "Ctrl+Alt+Backspace", .. Enumerable.Range(1, 12).Select(n => $"Ctrl+Alt+F{n}"), "Print"],
        SendKeyMenu.Classic.SelectMany(part => part).Select(entry => entry.Label));

    [Theory]
    [InlineData("dos", true)]
    [InlineData("netware", true)]
    [InlineData("linux", false)]
    [InlineData(null, false)]
    public void OS_16_some_families_ignore_the_power_button(string? family, bool ignores) => Assert.Equal(ignores, SendKeyMenu.IgnoresPowerButton(family));
}
