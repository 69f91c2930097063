using VirtViewer.Hotkeys;

namespace VirtViewer_Core_Tests.Hotkeys;

public sealed class HotkeyTests
{
    private readonly List<string> _warnings = [];

    [Theory]
    [InlineData("shift+f11", "<Shift>F11")]
    [InlineData("SHIFT+F11", "<Shift>F11")]
    [InlineData("ctrl+alt+end", "<Control><Alt>End")]
    [InlineData("cmd+q", "<Control>q")]
    [InlineData("win+pgup", "<Super>Page_Up")]
    [InlineData("lctrl+left-alt+rshift+rightwin+del", "<Control><Alt><Shift><Super>Delete")]
    [InlineData("ctrl++", "<Control>plus")]
    [InlineData("ctrl+-", "<Control>minus")]
    [InlineData("left", "Left")]
    [InlineData("<Ctrl>F5", "<Control>F5")]
    [InlineData("<Primary><Shift>r", "<Control><Shift>r")]
    [InlineData("enter", "Return")]
    [InlineData("f1", "F1")]
    public void A_combination_becomes_an_accelerator(string text, string accelerator) => Assert.Equal(accelerator, Hotkey.Parse(text)?.Accelerator);

    [Theory]
    [InlineData("")]
    [InlineData("ctrl+")]
    [InlineData("hyper+x")]
    [InlineData("a+b")]
    [InlineData("f99")]
    [InlineData("ctrl+nonsense")]
    [InlineData("<Nope>x")]
    public void What_is_no_combination_is_refused(string text) => Assert.Null(Hotkey.Parse(text));

    [Theory]
    [InlineData("left-ctrl+left-alt", "Control_L Alt_L", "Ctrl+Alt")]
    [InlineData("rctrl+ralt", "Control_R Alt_R", "Ctrl+Alt")]
    [InlineData("ctrl+alt+del", "Control_L Alt_L Delete", "Ctrl+Alt+Delete")]
    public void Symbols_name_the_side_of_a_modifier(string text, string symbols, string label)
    {
        var hotkey = Hotkey.Parse(text)!;

        Assert.Equal((symbols, label), (string.Join(' ', hotkey.Symbols), hotkey.Label));
    }

    [Fact]
    public void VV_KEY_2_what_is_not_named_is_unbound()
    {
        var keys = HotkeyList.Parse("toggle-fullscreen=shift+f11,secure-attention=ctrl+alt+ins", _warnings.Add);

        Assert.Equal("<Shift>F11", keys[HotkeyActions.ToggleFullScreen].Single().Accelerator);
        Assert.Empty(keys[HotkeyActions.ZoomIn]);
        Assert.Equal(["Control_L", "Alt_L"], keys.Release.Symbols);
        Assert.Empty(_warnings);
    }

    [Theory]
    [InlineData("nonsense=f1", "unknown action 'nonsense'")]
    [InlineData("zoom-in=", "zoom-in has no key")]
    [InlineData("zoom-in", "zoom-in has no key")]
    [InlineData("zoom-in=what", "'what' is no combination")]
    [InlineData("zoom-in=ctrl+alt", "'ctrl+alt' is no combination")]
    public void VV_KEY_5_a_bad_entry_is_warned_of_and_the_rest_is_used(string entry, string part)
    {
        var keys = HotkeyList.Parse(entry + ",zoom-out=f2", _warnings.Add);

        Assert.Contains(part, Assert.Single(_warnings), StringComparison.Ordinal);
        Assert.Equal("F2", keys[HotkeyActions.ZoomOut].Single().Accelerator);
    }

    [Fact]
    public void VV_KEY_4_modifiers_alone_can_release_the_pointer() =>
        Assert.Equal(["Control_R"], HotkeyList.Parse("release-cursor=right-ctrl", _warnings.Add).Release.Symbols);

    [Fact]
    public void Every_action_has_a_default() =>
        Assert.All(HotkeyActions.Names, action => Assert.NotEmpty(HotkeyList.Defaults[action]));

    [Fact]
    public void A_keymap_changes_and_blocks_keys()
    {
        var map = Keymap.Parse("A=B+C,B=,X=A,A", name => name.Length == 1 && name[0] < 'X' ? name[0] : null, _warnings.Add);

        Assert.Equal(['B', 'C'], map['A']);
        Assert.Empty(map['B']);
        Assert.Equal(2, map.Count);
        Assert.Equal(2, _warnings.Count);
    }
}
