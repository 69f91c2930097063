using VirtViewer.Hotkeys;
using VirtViewer.Interop;
using VirtViewer.SendKeys;

namespace VirtViewer_Tests;

public sealed class KeySymbolTests
{
    [Fact]
    public void OS_15_every_key_of_every_menu_is_a_key_of_the_toolkit()
    {
        var entries = SendKeyMenu.Families.SelectMany(SendKeyMenu.For).Concat(SendKeyMenu.EmergencyFor("linux")).Concat(SendKeyMenu.Classic.SelectMany(part => part));

        Assert.All(entries.SelectMany(entry => entry.Keys.Symbols).Distinct(), symbol => Assert.NotNull(Gdk.KeyValue(symbol)));
    }

    [Theory]
    [InlineData("esc+a")]
    [InlineData("ctrl+!+\"+#+$+%+&+'")]
    [InlineData("ins+del+pgup+pgdn+home+end+space+enter+tab+backspace+print+break+up+down+left+right")]
    [InlineData("lshift+rshift+left-ctrl+rightalt+win+f1+f12")]
    public void Every_word_for_a_key_is_a_key_of_the_toolkit(string keys) =>
        Assert.All(Hotkey.ParseSequence(keys)!.Symbols, symbol => Assert.NotNull(Gdk.KeyValue(symbol)));

    [Fact]
    public void What_is_no_key_is_none() => Assert.Null(Gdk.KeyValue("NoSuchKey"));
}
