using VirtViewer.Hotkeys;
using VirtViewer.Interop;
using VirtViewer.Localisation;
using VirtViewer.SendKeys;

namespace VirtViewer.Windows;

/// <summary>The menus of a window for what is known of guest and session.</summary>
internal sealed class WindowMenus(WindowHost host)
{
    /// <summary>Keys to send: those that mean something to the guest's system first.</summary>
    public nint SendKey
    {
        get
        {
            var menu = Gio.g_menu_new();
            var own = SendKeyMenu.For(host.OsFamily);
            if (own.Count == 0)
            {
                AppendClassic(menu);
                return menu;
            }

            var top = Section(menu, host.OsName, own);
            if (SendKeyMenu.EmergencyFor(host.OsFamily) is { Count: > 0 } emergency)
            {
                var submenu = Gio.g_menu_new();
                Section(submenu, null, emergency);
                Gio.g_menu_append_submenu(top, Phrase.Of("Alt+_SysRq"), submenu);
            }

            var all = Gio.g_menu_new();
            AppendClassic(all);
            var bottom = Gio.g_menu_new();
            Gio.g_menu_append_submenu(bottom, Phrase.Of("_All combinations"), all);
            Gio.g_menu_append_section(menu, null, bottom);
            return menu;
        }
    }

    public static nint Main
    {
        get
        {
            var menu = Gio.g_menu_new();
            Append(menu, [(Phrase.Of("_Screenshot"), "win.screenshot"), (Phrase.Of("_USB devices"), "win.usb"), (Phrase.Of("_Auto resize"), "win.auto-resize")]);
            Append(menu, [(Phrase.Of("Zoom _In"), "win.zoom-in"), (Phrase.Of("Zoom _Out"), "win.zoom-out"), (Phrase.Of("_Normal Size"), "win.zoom-reset")]);
            Append(menu, [(Phrase.Of("_Release pointer"), "win.release-cursor"), (Phrase.Of("_Preferences…"), "win.preferences")]);
            Append(menu,
            [
                (Phrase.Of("_Guest details"), "win.guest-details"), (Phrase.Of("_Keyboard shortcuts"), "win.shortcuts"), (Phrase.Of("A_bout"), "win.about"),
                (Phrase.Of("_Quit"), "win.quit"),
            ]);
            return menu;
        }
    }

    /// <summary>Power, and which screens are shown.</summary>
    public nint Machine
    {
        get
        {
            var menu = Gio.g_menu_new();
            var power = SendKeyMenu.IgnoresPowerButton(host.OsFamily)
                ? Phrase.Of("Power _down (will be ignored by this OS)")
                : Phrase.Of("Power _down");
            Append(menu, [(Phrase.Of("_Reset"), "win.vm-reset"), (power, "win.vm-power-down")]);
            Append(menu, [.. host.Windows.OrderBy(window => window.Number).Take(9)
                .Select(window => (Phrase.Of("Display _{0}", window.Number + 1), $"win.display-{window.Number}"))]);
            return menu;
        }
    }

    private void AppendClassic(nint menu)
    {
        foreach (var part in SendKeyMenu.Classic)
        {
            Section(menu, null, part);
        }

        var bound = HotkeyActions.Names.SelectMany(action => host.Hotkeys[action]).Where(key => key.Accelerator is not null)
            .Select(key => new SendKeyEntry(key, null, false)).ToArray();
        if (bound.Length > 0)
        {
            Section(menu, null, bound);
        }
    }

    private static nint Section(nint menu, string? title, IEnumerable<SendKeyEntry> entries)
    {
        var section = Gio.g_menu_new();
        foreach (var entry in entries)
        {
            var action = entry.Asks ? "win.send-key-asking" : "win.send-key";
            Gio.g_menu_append(section, Mnemonic(entry.Label), $"{action}::{string.Join('+', entry.Keys.Symbols)}");
        }

        Gio.g_menu_append_section(menu, title, section);
        return section;
    }

    /// <summary>The digit of Ctrl+Alt+F1 is its letter; all other labels have none. Underscores of key names are no mnemonics.</summary>
    private static string Mnemonic(string label)
    {
        var text = label.Replace("_", "__", StringComparison.Ordinal);
        return text is [.. var rest, var digit] && char.IsAsciiDigit(digit) && rest.EndsWith("+F", StringComparison.Ordinal) ? $"{rest}_{digit}" : text;
    }

    private static void Append(nint menu, IReadOnlyList<(string Label, string Action)> entries)
    {
        var section = Gio.g_menu_new();
        foreach (var (label, action) in entries)
        {
            Gio.g_menu_append(section, label, action);
        }

        Gio.g_menu_append_section(menu, null, section);
    }
}
