using VirtViewer.Hotkeys;
using VirtViewer.Interop;
using VirtViewer.Localisation;
using VirtViewer.SendKeys;

namespace VirtViewer.Windows;

/// <summary>The menus of a window for what is known of guest and session.</summary>
internal sealed class WindowMenus(WindowHost host)
{
    /// <summary>What the keys to send depend on.</summary>
    public object SendKeyState => (host.OsFamily, host.OsName, host.Hotkeys);

    /// <summary>Keys to send: those that mean something to the guest's system first. Whoever asks owns the menu.</summary>
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
                GObject.g_object_unref(submenu);
            }

            var all = Gio.g_menu_new();
            AppendClassic(all);
            var bottom = Gio.g_menu_new();
            Gio.g_menu_append_submenu(bottom, Phrase.Of("_All combinations"), all);
            Gio.g_menu_append_section(menu, null, bottom);
            GObject.g_object_unref(all);
            GObject.g_object_unref(bottom);
            return menu;
        }
    }

    /// <summary>The sections of the menu of the window.</summary>
    public static IReadOnlyList<MenuEntry[]> Main =>
    [
        [
            new(Phrase.Of("_Screenshot"), "screenshot"), new(Phrase.Of("_USB devices"), "usb"), new(Phrase.Of("_Change CD"), "change-cd"),
            new(Phrase.Of("_Auto resize"), "auto-resize"),
        ],
        [
            new(Phrase.Of("Zoom _In"), "zoom-in"), new(Phrase.Of("Zoom _Out"), "zoom-out"), new(Phrase.Of("_Normal Size"), "zoom-reset"),
        ],
        [new(Phrase.Of("_Release pointer"), "release-cursor"), new(Phrase.Of("_Preferences…"), "preferences")],
        [
            new(Phrase.Of("_Guest details"), "guest-details"), new(Phrase.Of("_Keyboard shortcuts"), "shortcuts"),
            new(Phrase.Of("A_bout"), "about"), new(Phrase.Of("_Quit"), "quit"),
        ],
    ];

    /// <summary>The sections of the menu of the machine: power, smart card, which screens are shown.</summary>
    public IReadOnlyList<MenuEntry[]> Machine
    {
        get
        {
            MenuEntry forceOff = new(Phrase.Of("_Force off"), "vm-force-off");
            MenuEntry[] off = SendKeyMenu.IgnoresPowerButton(host.OsFamily)
                ? [forceOff, new(Phrase.Of("Power _down (will be ignored by this OS)"), "vm-power-down")]
                : [new(Phrase.Of("Power _down"), "vm-power-down"), forceOff];
            return
            [
                [new(Phrase.Of("_Pause"), "vm-pause"), new(Phrase.Of("_Reset"), "vm-reset"), .. off],
                [new(Phrase.Of("_Insert smart card"), "smartcard-insert"), new(Phrase.Of("Remove s_mart card"), "smartcard-remove")],
                [.. host.Windows.OrderBy(window => window.Number).Select(window => new MenuEntry(LabelOf(window), $"display-{window.Number}"))],
            ];
        }
    }

    /// <summary>A menu of sections; whoever asks owns it.</summary>
    public static nint Build(IReadOnlyList<MenuEntry[]> sections)
    {
        var menu = Gio.g_menu_new();
        foreach (var entries in sections)
        {
            var section = Gio.g_menu_new();
            foreach (var (label, action) in entries)
            {
                Gio.g_menu_append(section, label, "win." + action);
            }

            Gio.g_menu_append_section(menu, null, section);
            GObject.g_object_unref(section);
        }

        return menu;
    }

    /// <summary>Screens have numbers, and the first nine of them as letters; text consoles have names.</summary>
    private static string LabelOf(ViewerWindow window) => window.Display?.ConsoleName is { } console ? console
        : window.Number < 9 ? Phrase.Of("Display _{0}", window.Number + 1)
        : Phrase.Of("Display {0}", window.Number + 1);

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

    /// <summary>Adds a section, which the menu owns.</summary>
    private static nint Section(nint menu, string? title, IEnumerable<SendKeyEntry> entries)
    {
        var section = Gio.g_menu_new();
        foreach (var entry in entries)
        {
            var action = entry.Asks ? "win.send-key-asking" : "win.send-key";
            Gio.g_menu_append(section, Mnemonic(entry.Label), $"{action}::{string.Join('+', entry.Keys.Symbols)}");
        }

        Gio.g_menu_append_section(menu, title, section);
        GObject.g_object_unref(section);
        return section;
    }

    /// <summary>The digit of Ctrl+Alt+F1 is its letter; all other labels have none. Underscores of key names are no mnemonics.</summary>
    private static string Mnemonic(string label)
    {
        var text = label.Replace("_", "__", StringComparison.Ordinal);
        return text is [.. var rest, var digit] && char.IsAsciiDigit(digit) && rest.EndsWith("+F", StringComparison.Ordinal) ? $"{rest}_{digit}" : text;
    }
}
